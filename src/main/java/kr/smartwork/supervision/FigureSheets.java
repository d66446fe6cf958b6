package kr.smartwork.supervision;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.smartwork.aggregation.Figure;
import kr.smartwork.aggregation.FigureKind;
import kr.smartwork.aggregation.FigureTable;
import kr.smartwork.aggregation.Grouping;
import kr.smartwork.process.FigureSight;
import org.jspecify.annotations.Nullable;

/** Lays figures out as tables that fit a screen: districts or types below each other, few figures side by side. */
record FigureSheets(UUID cycleId, FigureTable table, Grouping by, FigureSight.View view, Locale language) {

    /** Between a question and its option, see FigureList. */
    private static final String OPTION = " – ";

    /** About the reports: how many, how complete. */
    FigureSheet ofReports() {
        return sheet(
                null,
                figures(false).stream()
                        .map(figure -> new Measure(column(figure, null), figure, null))
                        .toList());
    }

    /** About the answers: what is one number a question in one table, then a table for each question with options. */
    List<FigureSheet> ofQuestions() {
        List<FigureSheet> sheets = new ArrayList<>();
        List<Measure> numbers = figures(true).stream()
                .filter(figure -> !ofOption(figure))
                .map(figure -> new Measure(column(figure, figure.kind()), figure, null))
                .toList();
        if (!numbers.isEmpty()) {
            sheets.add(sheet(null, numbers));
        }
        figures(true).stream()
                .filter(this::ofOption)
                .collect(Collectors.groupingBy(
                        figure -> figure.key().split("\\.", 2)[0], LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(question -> sheets.add(ofOptions(question)));
        return sheets;
    }

    private FigureSheet ofOptions(List<Figure> question) {
        String title = title(question);
        Map<String, List<Figure>> options = question.stream()
                .collect(Collectors.groupingBy(
                        figure -> figure.key().split("\\.", 3)[2], LinkedHashMap::new, Collectors.toList()));
        List<Measure> measures = options.values().stream()
                .map(figures -> ofOption(title, figures))
                .toList();
        return sheet(title, measures);
    }

    /** How many chose an option and which part of all that is, in one column. */
    private Measure ofOption(String title, List<Figure> figures) {
        Figure count = find(figures, FigureKind.DISTRIBUTION);
        Figure share = find(figures, FigureKind.SHARE);
        Figure shown = count != null ? count : figures.get(0);
        String label = shown.label(language);
        String option = label.startsWith(title + OPTION) ? label.substring(title.length() + OPTION.length()) : label;
        return new Measure(new FigureSheet.Column(option, null, null), shown, shown == share ? null : share);
    }

    private static @Nullable Figure find(List<Figure> figures, FigureKind kind) {
        return figures.stream()
                .filter(figure -> figure.kind() == kind)
                .findFirst()
                .orElse(null);
    }

    /** What the labels of all options begin with. */
    private String title(List<Figure> question) {
        String first = question.get(0).label(language);
        int end = first.lastIndexOf(OPTION);
        while (end > 0) {
            String title = first.substring(0, end);
            if (question.stream().allMatch(figure -> figure.label(language).startsWith(title + OPTION))) {
                return title;
            }
            end = first.lastIndexOf(OPTION, end - 1);
        }
        return first;
    }

    private List<Figure> figures(boolean ofQuestions) {
        return table.figures().stream()
                .filter(figure -> figure.key().contains(".") == ofQuestions)
                .toList();
    }

    /** Their keys are field, kind and option; a box to tick has no option to name. */
    private boolean ofOption(Figure figure) {
        return figure.key().split("\\.", 3).length == 3
                && figure.label(language).contains(OPTION);
    }

    private FigureSheet.Column column(Figure figure, @Nullable FigureKind kind) {
        return new FigureSheet.Column(figure.label(language), kind, figure.unit(language));
    }

    private FigureSheet sheet(@Nullable String title, List<Measure> measures) {
        List<FigureSheet.Row> rows = new ArrayList<>();
        if (view.whole()) {
            rows.add(
                    new FigureSheet.Row(null, measures.stream().map(this::total).toList()));
        }
        List<Figure.Group> groups =
                measures.isEmpty() ? List.of() : visible(measures.get(0).figure());
        for (int i = 0; i < groups.size(); i++) {
            int at = i;
            String name = "en".equals(language.getLanguage())
                    ? groups.get(i).labelEn()
                    : groups.get(i).label();
            rows.add(new FigureSheet.Row(
                    name, measures.stream().map(measure -> part(measure, at)).toList()));
        }
        return new FigureSheet(title, measures.stream().map(Measure::column).toList(), rows);
    }

    /** A figure and its column; the share is of the same option, where both are asked for. */
    private record Measure(FigureSheet.Column column, Figure figure, @Nullable Figure share) {}

    private FigureSheet.Cell total(Measure measure) {
        Figure share = measure.share();
        return cell(measure.figure(), measure.figure().value(), share == null ? null : share.value(), null);
    }

    private FigureSheet.Cell part(Measure measure, int at) {
        Figure.Group group = visible(measure.figure()).get(at);
        Figure share = measure.share();
        return cell(
                measure.figure(),
                group.value(),
                share == null ? null : visible(share).get(at).value(),
                group.key());
    }

    private List<Figure.Group> visible(Figure figure) {
        return figure.groups().stream()
                .filter(group -> view.whole() || by == Grouping.ORG_UNIT && view.sees(group.key()))
                .toList();
    }

    private FigureSheet.Cell cell(
            Figure figure, @Nullable BigDecimal value, @Nullable BigDecimal share, @Nullable String group) {
        FigureLinks links = new FigureLinks(cycleId, table.snapshotId(), by);
        String href = links.to(figure.key(), group);
        if (value == null) {
            return new FigureSheet.Cell("–", null, -1, href);
        }
        if (figure.kind().fraction()) {
            return new FigureSheet.Cell(percent(value), null, bar(value), href);
        }
        return share == null
                ? new FigureSheet.Cell(number(value), null, -1, href)
                : new FigureSheet.Cell(number(value), percent(share), bar(share), href);
    }

    private static int bar(BigDecimal part) {
        return Math.round(part.floatValue() * 100);
    }

    private String percent(BigDecimal part) {
        return number(part.movePointRight(2).setScale(1, RoundingMode.HALF_UP)) + "%";
    }

    private String number(BigDecimal value) {
        NumberFormat format = NumberFormat.getNumberInstance(language);
        ((DecimalFormat) format).setMaximumFractionDigits(2);
        return format.format(value);
    }
}
