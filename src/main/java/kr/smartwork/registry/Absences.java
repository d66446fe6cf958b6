package kr.smartwork.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import kr.smartwork.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The absences in force, read in one statement. They begin and end by their dates: nothing has to run when one does, and no
 * task changes hands.
 */
@Component
public class Absences {

    private static final String IN_FORCE =
            """
            select a.staff_id, s.name,
                   case when b.enabled = true and exists (
                       select 1 from staff_roles r where r.staff_id = b.id
                         and r.valid_from <= :day and (r.valid_to is null or r.valid_to > :day))
                   then a.substitute_id else null end as worker_id
            from absences a
            join staff s on s.id = a.staff_id
            join staff b on b.id = a.substitute_id
            where a.valid_to > :day and a.valid_from <= :day
            order by a.valid_from, a.id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Absences(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Who does whose work today. */
    public StandIns today() {
        return new StandIns(jdbc.sql(IN_FORCE)
                .param("day", LocalDate.now(clock))
                .query(Absences::absence)
                .list());
    }

    private static StandIns.Absence absence(ResultSet row, int number) throws SQLException {
        return new StandIns.Absence(
                new Absentee(Ids.get(row, "staff_id"), row.getString("name")), Ids.find(row, "worker_id"));
    }
}
