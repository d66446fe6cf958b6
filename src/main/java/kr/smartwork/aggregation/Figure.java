package kr.smartwork.aggregation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * An aggregate number.
 *
 * @param key {@code completeness}, {@code confirmed.sum} or {@code equipment.share.MASK}; what the sources are asked by
 * @param labelKo the question, and the option when the figure is about one
 * @param unit of the question, or null
 * @param value at most six decimals; null as {@link FigureKind} says
 * @param count what stands behind the value: reports expected for rates and numbers of reports, else reports that answered
 * @param groups the same per group, in a fixed order; empty when not asked for
 */
public record Figure(
        String key,
        FigureKind kind,
        String labelKo,
        String labelEn,
        @Nullable String unit,
        @Nullable String unitEn,
        @Nullable BigDecimal value,
        long count,
        List<Group> groups) {

    public Figure {
        groups = List.copyOf(groups);
    }

    /** One district or one type. The key is its code; labels are as when the cycle opened, the English one as of now. */
    public record Group(String key, String label, String labelEn, @Nullable BigDecimal value, long count) {}

    Figure only(Predicate<String> groupKey) {
        List<Group> kept =
                groups.stream().filter(group -> groupKey.test(group.key())).toList();
        return new Figure(key, kind, labelKo, labelEn, unit, unitEn, null, 0, kept);
    }

    /** The label in the reader's language. */
    public String label(Locale locale) {
        return "en".equals(locale.getLanguage()) ? labelEn : labelKo;
    }

    /** The unit in the reader's language, or null. */
    public @Nullable String unit(Locale locale) {
        return "en".equals(locale.getLanguage()) && unitEn != null ? unitEn : unit;
    }
}
