package kr.smartwork.process;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The cycles under way by the model their reports run on, from our own tables. */
@Repository
public class RunningCycles {

    private final JdbcClient jdbc;

    RunningCycles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A cycle under way.
     *
     * @param release number of the release its reports run on
     */
    public record Running(
            UUID id, String title, UUID programId, String programName, String programNameEn, int release) {

        /** The program's name in the reader's language. */
        public String programName(Locale locale) {
            return "en".equals(locale.getLanguage()) ? programNameEn : programName;
        }
    }

    /** Those of all releases of a model, the newest first. Whether the reader sees any report of them is the caller's check. */
    public List<Running> of(String key) {
        return jdbc.sql(
                        """
                        select c.id, c.title, c.program_id, p.name, p.name_en, m.number
                        from cycles c join programs p on p.id = c.program_id
                        join model_releases m on m.definition_id = c.report_definition_id
                        where c.state in ('OPENING', 'COLLECTING', 'FOLLOW_UP', 'REVIEW') and m.model_key = ?
                        order by c.opened_at desc, c.id""")
                .param(key)
                .query((row, n) -> new Running(
                        Ids.get(row, "id"),
                        row.getString("title"),
                        Ids.get(row, "program_id"),
                        row.getString("name"),
                        row.getString("name_en"),
                        row.getInt("number")))
                .list();
    }

    /** The key of the model of a release, by the engine's id of the release. */
    public String key(String definitionId) {
        return jdbc.sql("select model_key from model_releases where definition_id = ?")
                .param(definitionId)
                .query(String.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Whether reports ever ran, or will run, on this model: whether there is anything to follow. */
    public boolean ofReports(String key) {
        return jdbc.sql(
                                """
                        select (select count(*) from programs p where p.report_model = :key)
                            + (select count(*) from model_releases m where m.model_key = :key
                                and exists (select 1 from cycles c where c.report_definition_id = m.definition_id))""")
                        .param("key", key)
                        .query(Long.class)
                        .single()
                > 0;
    }
}
