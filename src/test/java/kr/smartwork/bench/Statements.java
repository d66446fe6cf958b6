package kr.smartwork.bench;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the server did for the current database, from performance_schema's statement digests. */
public final class Statements {

    private final JdbcTemplate jdbc;

    public Statements(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** One kind of statement, summed up. */
    public record Digest(String text, long calls, long rowsExamined, long withoutIndex) {

        /** Rows examined by one call. */
        public double rowsPerCall() {
            return (double) rowsExamined / calls;
        }
    }

    /** Forgets everything so far. */
    public void reset() {
        jdbc.execute("truncate table performance_schema.events_statements_summary_by_digest");
    }

    /** Everything since the reset but transaction control and the like. */
    public List<Digest> all() {
        return jdbc.query(
                """
                select DIGEST_TEXT, COUNT_STAR, SUM_ROWS_EXAMINED, SUM_NO_INDEX_USED
                from performance_schema.events_statements_summary_by_digest
                where SCHEMA_NAME = database() and DIGEST_TEXT regexp '^(SELECT|INSERT|UPDATE|DELETE)'
                  and DIGEST_TEXT not like '%performance_schema%'
                order by SUM_ROWS_EXAMINED desc""",
                (row, n) -> new Digest(row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4)));
    }
}
