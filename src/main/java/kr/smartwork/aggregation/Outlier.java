package kr.smartwork.aggregation;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.UUID;
import kr.smartwork.form.FormField;

/**
 * A number that is far from what the same facility answered before.
 *
 * @param mean of the earlier cycles
 * @param deviation standard deviation of the earlier cycles
 * @param cycles how many of them
 */
public record Outlier(
        UUID reportId,
        String facilityName,
        String districtName,
        FormField question,
        BigDecimal value,
        double mean,
        double deviation,
        int cycles) {

    /** The question in the reader's language. */
    public String question(Locale locale) {
        return question.label(locale);
    }
}
