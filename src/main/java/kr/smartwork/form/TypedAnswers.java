package kr.smartwork.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the parameters of a page's form: {@code a.<key>}, and {@code a.<roster>.<row>.<column>} for rosters. A row in which
 * nothing is typed is named by {@code row}, so that it stays; the buttons {@code addRow} and {@code removeRow} work here.
 */
final class TypedAnswers {

    /** Rows from 0; four digits, so that no number makes a list of millions. */
    private static final Pattern CELL = Pattern.compile("([A-Za-z]\\w{0,59})\\.(\\d{1,4})\\.([A-Za-z]\\w{0,59})");

    private static final Pattern ROW = Pattern.compile("([A-Za-z]\\w{0,59})\\.(\\d{1,4})");

    private final FormSchema form;
    private final Map<String, Object> typed = new LinkedHashMap<>();
    private final Map<String, TreeMap<Integer, Map<String, Object>>> rows = new LinkedHashMap<>();

    TypedAnswers(FormSchema form) {
        this.form = form;
    }

    Map<String, Object> of(Map<String, String[]> parameters) {
        parameters.forEach((name, values) -> {
            if (name.startsWith(FormSchema.PARAMETER) && values.length > 0) {
                add(name.substring(FormSchema.PARAMETER.length()), values);
            }
        });
        named(parameters, "row").forEach(row -> rows(row.group(1)).computeIfAbsent(number(row), no -> emptyRow()));
        named(parameters, "removeRow").forEach(row -> rows(row.group(1)).remove(number(row)));
        addRows(parameters.getOrDefault("addRow", new String[0]));
        rows.forEach((roster, numbered) -> typed.put(roster, new ArrayList<>(numbered.values())));
        return typed;
    }

    private void add(String key, String[] values) {
        Matcher cell = CELL.matcher(key);
        if (cell.matches() && form.field(cell.group(1)).isPresent()) {
            rows(cell.group(1))
                    .computeIfAbsent(number(cell), row -> emptyRow())
                    .put(cell.group(3), value(cell.group(1) + "." + cell.group(3), values));
        } else {
            typed.put(key, value(key, values));
        }
    }

    private void addRows(String[] rosters) {
        for (String roster : rosters) {
            form.field(roster)
                    .filter(field -> field.type() == FormField.Type.ROSTER)
                    .filter(field -> rows(roster).size() < field.limits().most())
                    .ifPresent(field -> rows(roster)
                            .put(rows(roster).isEmpty() ? 0 : rows(roster).lastKey() + 1, emptyRow()));
        }
    }

    /** The rows that a parameter of this name speaks of. */
    private List<MatchResult> named(Map<String, String[]> parameters, String name) {
        return Arrays.stream(parameters.getOrDefault(name, new String[0]))
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .filter(row -> form.field(row.group(1))
                        .filter(field -> field.type() == FormField.Type.ROSTER)
                        .isPresent())
                .map(Matcher::toMatchResult)
                .toList();
    }

    private TreeMap<Integer, Map<String, Object>> rows(String roster) {
        return rows.computeIfAbsent(roster, key -> new TreeMap<>());
    }

    private static int number(MatchResult row) {
        return Integer.parseInt(row.group(2));
    }

    private static Map<String, Object> emptyRow() {
        return new LinkedHashMap<>();
    }

    private Object value(String key, String[] values) {
        boolean several = form.field(key)
                .filter(field -> field.type() == FormField.Type.CHECKLIST || field.type() == FormField.Type.FILE)
                .isPresent();
        List<String> all = Arrays.asList(values);
        return several || values.length > 1 ? all : values[0];
    }
}
