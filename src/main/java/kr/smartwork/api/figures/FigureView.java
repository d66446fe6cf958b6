package kr.smartwork.api.figures;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import kr.smartwork.aggregation.Figure;
import kr.smartwork.aggregation.FigureKind;
import org.jspecify.annotations.Nullable;

/**
 * A figure in the reader's language.
 *
 * @param value null when there is nothing to compute it from
 * @param count what stands behind the value: reports expected, else reports that answered
 */
record FigureView(
        String key,
        FigureKind kind,
        String label,
        @Nullable String unit,
        @Nullable BigDecimal value,
        long count,
        List<Group> groups) {

    /** The same for one org unit or one type. */
    record Group(String key, String label, @Nullable BigDecimal value, long count) {

        static Group of(Figure.Group group, Locale language) {
            boolean english = Locale.ENGLISH.getLanguage().equals(language.getLanguage());
            return new Group(group.key(), english ? group.labelEn() : group.label(), group.value(), group.count());
        }
    }

    static FigureView of(Figure figure, Locale language) {
        return new FigureView(
                figure.key(),
                figure.kind(),
                figure.label(language),
                figure.unit(language),
                figure.value(),
                figure.count(),
                figure.groups().stream().map(group -> Group.of(group, language)).toList());
    }
}
