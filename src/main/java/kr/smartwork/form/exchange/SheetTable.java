package kr.smartwork.form.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A sheet with a heading above each column.
 *
 * @param headings as written, by their normal form
 */
record SheetTable(String name, Map<String, String> headings, List<Line> lines) {

    /**
     * A row.
     *
     * @param number as the spreadsheet counts
     * @param cells by the normal form of the heading
     */
    record Line(int number, Map<String, String> cells) {

        /** The first of these columns that has something in this row; empty if none has. */
        String cell(String... names) {
            for (String name : names) {
                String cell = cells.getOrDefault(normal(name), "");
                if (!cell.isEmpty()) {
                    return cell;
                }
            }
            return "";
        }
    }

    static SheetTable of(String name, List<List<String>> rows) {
        Map<String, String> headings = new HashMap<>();
        List<String> places = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            List<String> row = rows.get(i);
            if (row.stream().allMatch(String::isEmpty)) {
                continue;
            }
            if (places.isEmpty()) {
                row.forEach(heading -> {
                    places.add(normal(heading));
                    headings.putIfAbsent(normal(heading), heading);
                });
            } else {
                lines.add(new Line(i + 1, cells(places, row)));
            }
        }
        return new SheetTable(name, headings, lines);
    }

    private static Map<String, String> cells(List<String> places, List<String> row) {
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < Math.min(places.size(), row.size()); i++) {
            if (!row.get(i).isEmpty()) {
                cells.putIfAbsent(places.get(i), row.get(i));
            }
        }
        return cells;
    }

    boolean has(String heading) {
        return headings.containsKey(normal(heading));
    }

    /** The heading as written in this file. */
    @Nullable
    String heading(String name) {
        return headings.get(normal(name));
    }

    /** Spaces, stars and case do not tell headings apart. */
    static String normal(String heading) {
        return heading.replaceAll("[\\s*]", "").toLowerCase(Locale.ROOT);
    }
}
