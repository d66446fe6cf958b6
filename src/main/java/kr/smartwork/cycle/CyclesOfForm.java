package kr.smartwork.cycle;

import java.util.List;
import java.util.UUID;
import kr.smartwork.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The cycles under way that ask with a form: each keeps the version it began with. */
@Component
public class CyclesOfForm {

    private final JdbcClient jdbc;

    CyclesOfForm(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A cycle under way.
     *
     * @param version number of the form's version it asks with
     * @param reports how many are asked
     */
    public record Under(UUID id, String title, int version, int reports) {}

    /** Those that have not ended, the newest first. */
    public List<Under> open(String formCode) {
        return jdbc.sql(
                        """
                        select c.id, c.title, v.number, c.expected from cycles c
                        join form_versions v on v.id = c.form_version_id
                        where v.form_code = ? and c.state not in ('PUBLISHED', 'CANCELLED')
                        order by c.opened_at desc, c.id desc""")
                .param(formCode)
                .query((row, i) -> new Under(
                        Ids.get(row, "id"), row.getString("title"), row.getInt("number"), row.getInt("expected")))
                .list();
    }
}
