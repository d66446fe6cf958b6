package kr.smartwork.report;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody is in charge of a report.
 *
 * @param officialId who is; null when the team as a whole is
 * @param among among how many of the district and the type they were chosen, having had least to do; 0 for who took it over
 *     later; null when that was not written down
 * @param district name of the district
 */
public record Charge(
        @Nullable UUID officialId, @Nullable Integer among, String district, String typeName, String typeNameEn) {

    /** The type of facility in the reader's language. */
    public String type(Locale locale) {
        return "en".equals(locale.getLanguage()) ? typeNameEn : typeName;
    }
}
