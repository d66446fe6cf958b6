package kr.smartwork.supervision;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import kr.smartwork.aggregation.Figure;
import kr.smartwork.aggregation.FigureTable;
import kr.smartwork.aggregation.Grouping;
import kr.smartwork.process.FigureSight;
import org.jspecify.annotations.Nullable;

/** Lays figures out as lines: the total first where it may be seen, then the groups that may be. */
record FigureLines(UUID cycleId, FigureTable table, Grouping by, FigureSight.View view, Locale language) {

    /** The heads of the columns behind the total. */
    List<String> groups() {
        return table.figures().isEmpty()
                ? List.of()
                : visible(table.figures().get(0)).stream()
                        .map(group -> "en".equals(language.getLanguage()) ? group.labelEn() : group.label())
                        .toList();
    }

    /** About the reports: how many, how complete. */
    List<FigureLine> ofReports() {
        return table.figures().stream()
                .filter(figure -> !question(figure))
                .map(this::line)
                .toList();
    }

    /** About the answers. */
    List<FigureLine> ofQuestions() {
        return table.figures().stream()
                .filter(FigureLines::question)
                .map(this::line)
                .toList();
    }

    private static boolean question(Figure figure) {
        return figure.key().contains(".");
    }

    private FigureLine line(Figure figure) {
        List<FigureLine.Cell> cells = new ArrayList<>();
        if (view.whole()) {
            cells.add(cell(figure, figure.value(), null));
        }
        visible(figure).forEach(group -> cells.add(cell(figure, group.value(), group.key())));
        return new FigureLine(figure.label(language), figure.unit(language), figure.kind(), cells);
    }

    private List<Figure.Group> visible(Figure figure) {
        return figure.groups().stream()
                .filter(group -> view.whole() || by == Grouping.ORG_UNIT && view.sees(group.key()))
                .toList();
    }

    private FigureLine.Cell cell(Figure figure, @Nullable BigDecimal value, @Nullable String group) {
        FigureLinks links = new FigureLinks(cycleId, table.snapshotId(), by);
        String href = links.to(figure.key(), group);
        if (value == null) {
            return new FigureLine.Cell("–", -1, href);
        }
        return figure.kind().fraction()
                ? new FigureLine.Cell(percent(value), Math.round(value.floatValue() * 100), href)
                : new FigureLine.Cell(number(value), -1, href);
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
