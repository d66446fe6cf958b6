package kr.smartwork.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the parameters of a page's form: {@code a.<key>}, and {@code a.<roster>.<row>.<column>} for rosters. */
final class TypedAnswers {

    /** Rows from 0; four digits, so that no number makes a list of millions. */
    private static final Pattern CELL = Pattern.compile("([A-Za-z]\\w{0,59})\\.(\\d{1,4})\\.([A-Za-z]\\w{0,59})");

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
        rows.forEach((roster, numbered) -> typed.put(roster, new ArrayList<>(numbered.values())));
        return typed;
    }

    private void add(String key, String[] values) {
        Matcher cell = CELL.matcher(key);
        if (cell.matches() && form.field(cell.group(1)).isPresent()) {
            rows.computeIfAbsent(cell.group(1), roster -> new TreeMap<>())
                    .computeIfAbsent(Integer.parseInt(cell.group(2)), row -> new LinkedHashMap<>())
                    .put(cell.group(3), value(cell.group(1) + "." + cell.group(3), values));
        } else {
            typed.put(key, value(key, values));
        }
    }

    private Object value(String key, String[] values) {
        boolean several = form.field(key)
                .filter(field -> field.type() == FormField.Type.CHECKLIST || field.type() == FormField.Type.FILE)
                .isPresent();
        List<String> all = Arrays.asList(values);
        return several || values.length > 1 ? all : values[0];
    }
}
