package kr.smartwork.aggregation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** English names and the order of districts and types. */
@Component
class GroupNames {

    /** A group as the tables show it, still without a value. */
    record Name(String key, String label, String labelEn) {}

    private record Registered(String code, String nameEn, int position) {}

    private static final String TYPES = "select code, name_en, position_no from facility_types";
    private static final String DISTRICTS =
            "select code, name_en, 0 as position_no from org_units where kind = 'DISTRICT'";

    private final JdbcClient jdbc;

    GroupNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The groups that have reports: types in their usual order, districts by code. */
    List<Name> of(List<FigureRow> rows, Grouping grouping) {
        Map<String, Registered> registered = new HashMap<>();
        jdbc.sql(grouping == Grouping.TYPE ? TYPES : DISTRICTS)
                .query((row, n) -> new Registered(row.getString(1), row.getString(2), row.getInt(3)))
                .list()
                .forEach(name -> registered.put(name.code(), name));
        return rows.stream()
                .filter(row -> row.groupKind().equals(grouping.name()))
                .filter(row -> row.figureKey().equals(ReportFigure.EXPECTED.key()))
                .sorted(Comparator.comparingInt((FigureRow row) -> position(registered.get(row.groupKey())))
                        .thenComparing(FigureRow::groupKey))
                .map(row -> name(row, registered.get(row.groupKey())))
                .toList();
    }

    private static int position(@org.jspecify.annotations.Nullable Registered name) {
        return name == null ? Integer.MAX_VALUE : name.position();
    }

    private static Name name(FigureRow row, @org.jspecify.annotations.Nullable Registered now) {
        String english = now == null || now.nameEn() == null ? row.groupLabel() : now.nameEn();
        return new Name(row.groupKey(), row.groupLabel(), english);
    }
}
