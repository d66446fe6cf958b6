package kr.smartwork.aggregation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kr.smartwork.form.FormField;
import kr.smartwork.form.FormField.Option;
import kr.smartwork.form.FormSchema;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts computed rows under the labels of the form, in its order, with a place for every group and option. */
@Component
class FigureList {

    private static final String TICKED = "true";

    private final GroupNames groupNames;
    private final MessageSource messages;

    FigureList(GroupNames groupNames, MessageSource messages) {
        this.groupNames = groupNames;
        this.messages = messages;
    }

    List<Figure> of(List<FigureRow> rows, FormSchema form, @Nullable Grouping by) {
        Values values = new Values(new FigureRows(rows), by == null ? List.of() : groupNames.of(rows, by));
        List<Figure> figures = new ArrayList<>();
        for (ReportFigure figure : ReportFigure.values()) {
            Label label = new Label(said(figure, Locale.KOREAN), said(figure, Locale.ENGLISH), null, null);
            figures.add(values.figure(figure.key(), "", figure.kind, label));
        }
        form.measurable().forEach((name, field) -> EnumSet.allOf(FigureKind.class).stream()
                .filter(kind -> marked(field, kind))
                .forEach(kind -> addQuestion(figures, values, name, field, kind)));
        return figures;
    }

    private static void addQuestion(
            List<Figure> figures, Values values, String name, FormField field, FigureKind kind) {
        String key = name + "." + kind.name().toLowerCase(Locale.ROOT);
        if (kind != FigureKind.SHARE && kind != FigureKind.DISTRIBUTION) {
            figures.add(values.figure(key, "", kind, Label.of(field)));
            return;
        }
        if (!field.choice()) {
            figures.add(values.figure(key, TICKED, kind, Label.of(field)));
        }
        field.options()
                .forEach(option -> figures.add(values.figure(key, option.code(), kind, Label.of(field, option))));
    }

    private static boolean marked(FormField field, FigureKind kind) {
        return Stream.of(FormField.Figure.values())
                .anyMatch(figure ->
                        figure.name().equals(kind.name()) && field.figures().contains(figure));
    }

    private String said(ReportFigure figure, Locale language) {
        return messages.getMessage("aggregation.figure." + figure.key(), null, language);
    }

    private record Label(String ko, String en, @Nullable String unit, @Nullable String unitEn) {

        static Label of(FormField field) {
            return new Label(field.label(), field.label(Locale.ENGLISH), field.unit(), field.unitEn());
        }

        static Label of(FormField field, Option option) {
            return new Label(
                    field.label() + " – " + option.label(),
                    field.label(Locale.ENGLISH) + " – " + option.label(Locale.ENGLISH),
                    null,
                    null);
        }
    }

    private record Values(FigureRows rows, List<GroupNames.Name> groups) {

        Figure figure(String key, String option, FigureKind kind, Label label) {
            return new Figure(
                    option.isEmpty() ? key : key + "." + option,
                    kind,
                    label.ko(),
                    label.en(),
                    label.unit(),
                    label.unitEn(),
                    value(key, option, kind, FigureRows.TOTAL),
                    rows.count(key, FigureRows.TOTAL),
                    groups.stream()
                            .map(group -> group(key, option, kind, group))
                            .toList());
        }

        private Figure.Group group(String key, String option, FigureKind kind, GroupNames.Name name) {
            BigDecimal value = value(key, option, kind, name.key());
            return new Figure.Group(name.key(), name.label(), name.labelEn(), value, rows.count(key, name.key()));
        }

        /** What nobody chose has no row: numbers of reports are then 0, and so is a share of those who did answer. */
        private @Nullable BigDecimal value(String key, String option, FigureKind kind, String group) {
            FigureRow row = rows.find(key, option, group);
            if (row != null) {
                return row.value();
            }
            boolean number = kind == FigureKind.REPORTS || kind == FigureKind.COUNT || kind == FigureKind.DISTRIBUTION;
            boolean share = kind == FigureKind.SHARE && rows.count(key, group) > 0;
            return number || share ? BigDecimal.ZERO : null;
        }
    }
}
