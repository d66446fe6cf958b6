package kr.smartwork.bench;

import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.smartwork.shared.Ids;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The very rows that a dispatch wrote, taken out again and put back with plain JDBC batches of the same chunk size: what
 * the database alone costs.
 */
final class EngineRows {

    /** Parents before children, as the foreign keys want; by instance, so that a chunk holds whole instances. */
    private static final Map<String, String> TABLES = tables();

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Map<String, List<Object[]>> rows = new LinkedHashMap<>();
    private final Map<String, String> inserts = new LinkedHashMap<>();

    private EngineRows(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    private static Map<String, String> tables() {
        Map<String, String> tables = new LinkedHashMap<>();
        String ofReports = "PROC_DEF_ID_ like 'report:%' order by PROC_INST_ID_";
        tables.put("ACT_HI_PROCINST", ofReports);
        tables.put("ACT_HI_ACTINST", ofReports);
        tables.put("ACT_HI_TASKINST", ofReports);
        tables.put("ACT_RU_EXECUTION", ofReports + ", PARENT_ID_ is not null, PARENT_ID_ <> PROC_INST_ID_");
        tables.put("ACT_RU_TASK", ofReports);
        tables.put(
                "ACT_RU_EVENT_SUBSCR",
                "EVENT_NAME_ like 'Report%' and PROC_INST_ID_ is not null order by PROC_INST_ID_");
        tables.put("ACT_RU_VARIABLE", ofReports);
        tables.put("report_positions", "true");
        tables.put("notices", "true");
        return tables;
    }

    /** Takes the rows of the dispatched reports out of the database, which holds no others. */
    static EngineRows takeOut(JdbcTemplate jdbc, TransactionTemplate transaction) {
        EngineRows taken = new EngineRows(jdbc, transaction);
        TABLES.forEach(taken::read);
        clear(jdbc);
        return taken;
    }

    /** Empties the tables of a dispatch; the database is the bench's own. */
    static void clear(JdbcTemplate jdbc) {
        jdbc.execute((ConnectionCallback<Void>) connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("set foreign_key_checks = 0");
                for (String table : TABLES.keySet()) {
                    statement.execute("truncate table " + table);
                }
                statement.execute("set foreign_key_checks = 1");
            }
            return null;
        });
    }

    private void read(String table, String condition) {
        List<Map<String, Object>> found = jdbc.queryForList("select * from " + table + " where " + condition);
        rows.put(
                table,
                new ArrayList<>(
                        found.stream().map(row -> row.values().toArray()).toList()));
        if (!found.isEmpty()) {
            String columns = String.join(", ", found.get(0).keySet());
            String marks = "?, ".repeat(found.get(0).size() - 1) + "?";
            inserts.put(table, "insert into " + table + " (" + columns + ") values (" + marks + ")");
        }
    }

    int count() {
        return rows.values().stream().mapToInt(List::size).sum();
    }

    /** Puts everything back and marks the reports as asked; returns the seconds that took. */
    double putBack(List<UUID> reportIds, int chunk) {
        long start = System.nanoTime();
        int chunks = (reportIds.size() + chunk - 1) / chunk;
        for (int i = 0; i < chunks; i++) {
            int part = i;
            List<UUID> ids = reportIds.subList(i * chunk, Math.min(reportIds.size(), (i + 1) * chunk));
            transaction.executeWithoutResult(status -> {
                jdbc.batchUpdate(
                        "update reports set state = 'NOT_OPENED', dispatched_at = now(), row_version = row_version + 1"
                                + " where id = ?",
                        ids.stream().map(id -> new Object[] {Ids.bytes(id)}).toList());
                rows.forEach((table, all) -> insert(table, all, part, chunks));
            });
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private void insert(String table, List<Object[]> all, int part, int parts) {
        int from = (int) ((long) all.size() * part / parts);
        int to = (int) ((long) all.size() * (part + 1) / parts);
        if (from < to) {
            jdbc.batchUpdate(inserts.get(table), all.subList(from, to));
        }
    }
}
