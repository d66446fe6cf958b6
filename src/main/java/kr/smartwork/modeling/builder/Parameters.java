package kr.smartwork.modeling.builder;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a page's form sent, by names with numbers in them such as {@code term.0.value}. */
record Parameters(Map<String, String[]> all) {

    private static final int MOST_ROWS = 120;

    /** Empty when it was not sent. */
    String get(String name) {
        String[] values = all.get(name);
        return values == null || values.length == 0 ? "" : values[0];
    }

    List<String> list(String name) {
        return Arrays.stream(all.getOrDefault(name, new String[0]))
                .filter(value -> !value.isBlank())
                .toList();
    }

    boolean flag(String name) {
        return get(name).equals("true");
    }

    boolean has(String name) {
        return all.containsKey(name);
    }

    /** The numbers of the rows that were sent under a name, in order. */
    List<Integer> rows(String name) {
        Pattern row = Pattern.compile(Pattern.quote(name) + "\\.(\\d{1,3})\\..*");
        return all.keySet().stream()
                .map(row::matcher)
                .filter(Matcher::matches)
                .map(matcher -> Integer.valueOf(matcher.group(1)))
                .distinct()
                .sorted()
                .limit(MOST_ROWS)
                .toList();
    }

    /** A number, 0 when it is none. */
    int number(String name) {
        String value = get(name);
        return value.matches("\\d{1,9}") ? Integer.parseInt(value) : 0;
    }
}
