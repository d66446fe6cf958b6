package kr.smartwork.form.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.smartwork.shared.Text;
import org.jspecify.annotations.Nullable;

/** Reads our sheet of questions. One wrong row and there is no form: every wrong cell is told at once. */
final class QuestionSheetReader {

    private static final Map<String, String> FIGURES =
            Map.of("합계", "sum", "평균", "mean", "응답수", "count", "비율", "share", "분포", "distribution");
    private static final Set<String> YES = Set.of("예", "네", "y", "yes", "o", "true", "1", "필수");
    private static final Set<String> NO = Set.of("", "아니요", "아니오", "n", "no", "x", "false", "0", "선택");
    private static final String KEY = "(?!.*__)(?!last$)[A-Za-z][A-Za-z0-9_]{0,39}";

    private final SheetTable table;
    private final FormJson form = new FormJson("imported");
    private final Set<String> keys = new HashSet<>();
    private final List<ImportRemark> errors = new ArrayList<>();
    private String section = "";
    private String roster = "";
    private int questions;

    QuestionSheetReader(SheetTable table) {
        this.table = table;
    }

    ImportedForm read() {
        for (QuestionColumn column : List.of(QuestionColumn.QUESTION, QuestionColumn.TYPE)) {
            if (!column.in(table)) {
                errors.add(new ImportRemark(table.name(), 1, null, Text.of("form.import.no-column", column.korean())));
            }
        }
        if (errors.isEmpty()) {
            table.lines().forEach(this::read);
            if (questions == 0) {
                errors.add(new ImportRemark(table.name(), 1, null, Text.of("form.import.no-questions")));
            }
        }
        return new ImportedForm("", errors.isEmpty() ? form.json() : "", errors, List.of());
    }

    private void read(SheetTable.Line line) {
        String label = QuestionColumn.QUESTION.in(line);
        Optional<QuestionType> type = QuestionType.named(QuestionColumn.TYPE.in(line));
        if (label.isEmpty()) {
            wrong(line, QuestionColumn.QUESTION, "no-question");
        }
        if (type.isEmpty()) {
            wrong(line, QuestionColumn.TYPE, "unknown-type", QuestionColumn.TYPE.in(line));
        }
        if (label.isEmpty() || type.isEmpty()) {
            return;
        }
        place(line);
        ObjectNode json = type.get().start(form, key(line), label);
        questions++;
        FormJson.property(json, "labelEn", QuestionColumn.QUESTION_EN.in(line));
        if (type.get() == QuestionType.EXPLANATION) {
            return;
        }
        FormJson.put(json, "description", QuestionColumn.HELP.in(line));
        FormJson.property(json, "descriptionEn", QuestionColumn.HELP_EN.in(line));
        settings(line, type.get(), json);
    }

    /** Opens and closes sections and rosters as their columns say. */
    private void place(SheetTable.Line line) {
        String wantedSection = QuestionColumn.SECTION.in(line);
        String wantedRoster = QuestionColumn.ROSTER.in(line);
        boolean other = !wantedSection.equals(section);
        if (!roster.isEmpty() && (other || !wantedRoster.equals(roster))) {
            form.close();
            roster = "";
        }
        if (other) {
            if (!section.isEmpty()) {
                form.close();
            }
            section = wantedSection;
            if (!section.isEmpty()) {
                ObjectNode group = form.enter("group").put("label", section);
                FormJson.property(group, "labelEn", QuestionColumn.SECTION_EN.in(line));
            }
        }
        if (!wantedRoster.isEmpty() && roster.isEmpty()) {
            roster = wantedRoster;
            form.enter("dynamiclist").put("label", roster).put("path", free("list"));
        }
    }

    private void settings(SheetTable.Line line, QuestionType type, ObjectNode json) {
        if (yes(line, QuestionColumn.REQUIRED)) {
            FormJson.rules(json).put("required", true);
        }
        if (yes(line, QuestionColumn.PERSONAL)) {
            FormJson.property(json, "personal", "true");
        }
        FormJson.property(json, "unit", QuestionColumn.UNIT.in(line));
        FormJson.property(json, "unitEn", QuestionColumn.UNIT_EN.in(line));
        number(line, QuestionColumn.MIN, type)
                .ifPresent(min -> FormJson.rules(json).put("min", min));
        number(line, QuestionColumn.MAX, type)
                .ifPresent(max -> FormJson.rules(json).put("max", max));
        number(line, QuestionColumn.DIGITS, type).ifPresent(digits -> json.put("decimalDigits", digits));
        FormJson.property(json, "figure", figures(line));
        if (type.choice()) {
            options(line, json);
        } else if (!QuestionColumn.OPTIONS.in(line).isEmpty()) {
            wrong(line, QuestionColumn.OPTIONS, "options-not-here");
        }
    }

    private boolean yes(SheetTable.Line line, QuestionColumn column) {
        String cell = SheetTable.normal(column.in(line));
        if (!YES.contains(cell) && !NO.contains(cell)) {
            wrong(line, column, "yes-or-no");
        }
        return YES.contains(cell);
    }

    private Optional<BigDecimal> number(SheetTable.Line line, QuestionColumn column, QuestionType type) {
        String cell = column.in(line).replace(",", "");
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        if (type != QuestionType.NUMBER && type != QuestionType.SCALE) {
            wrong(line, column, "numbers-only");
            return Optional.empty();
        }
        if (!cell.matches("-?\\d{1,14}(\\.\\d{1,6})?")) {
            wrong(line, column, "not-a-number", cell);
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(cell));
    }

    private @Nullable String figures(SheetTable.Line line) {
        List<String> figures = new ArrayList<>();
        for (String name : QuestionColumn.FIGURE.in(line).split("[,;/\\n]")) {
            String wanted = SheetTable.normal(name);
            String figure = FIGURES.containsValue(wanted) ? wanted : FIGURES.get(wanted);
            if (figure != null) {
                figures.add(figure);
            } else if (!wanted.isEmpty()) {
                wrong(line, QuestionColumn.FIGURE, "unknown-figure", name.strip());
            }
        }
        return figures.isEmpty() ? null : String.join(",", figures);
    }

    private void options(SheetTable.Line line, ObjectNode json) {
        List<String> labels = items(QuestionColumn.OPTIONS.in(line));
        List<String> english = items(QuestionColumn.OPTIONS_EN.in(line));
        if (labels.size() < 2) {
            wrong(line, QuestionColumn.OPTIONS, "too-few-options");
        }
        if (!english.isEmpty() && english.size() != labels.size()) {
            wrong(line, QuestionColumn.OPTIONS_EN, "other-number-of-options", labels.size());
        }
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < labels.size(); i++) {
            String[] parts = labels.get(i).split("=", 2);
            String code = parts.length == 2 ? parts[0].strip() : "o" + (i + 1);
            if (!code.matches("[A-Za-z0-9_.-]{1,60}") || !codes.add(code)) {
                wrong(line, QuestionColumn.OPTIONS, "bad-code", code);
            }
            json.withArrayProperty("values")
                    .addObject()
                    .put("value", code)
                    .put("label", parts[parts.length - 1].strip());
            if (i < english.size()) {
                FormJson.property(json, "en." + code, english.get(i));
            }
        }
    }

    private static List<String> items(String cell) {
        return Arrays.stream(cell.split("[;\\n]"))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    private String key(SheetTable.Line line) {
        String key = QuestionColumn.KEY.in(line);
        if (key.isEmpty()) {
            return free("q");
        }
        if (!key.matches(KEY)) {
            wrong(line, QuestionColumn.KEY, "bad-key", key);
        } else if (!keys.add(key)) {
            wrong(line, QuestionColumn.KEY, "key-twice", key);
        }
        return key;
    }

    private String free(String start) {
        int number = keys.size() + 1;
        while (!keys.add(start + number)) {
            number++;
        }
        return start + number;
    }

    private void wrong(SheetTable.Line line, QuestionColumn column, String code, Object... args) {
        errors.add(
                new ImportRemark(table.name(), line.number(), column.korean(), Text.of("form.import." + code, args)));
    }
}
