package kr.smartwork.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import kr.smartwork.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which official is in charge of the facilities of an org unit and type. */
@Component
public class Responsibilities {

    private final JdbcClient jdbc;

    Responsibilities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is in force on a day, read in one statement, so that whole audiences are resolved in memory. */
    public ResponsibilityTable on(LocalDate day) {
        return new ResponsibilityTable(jdbc.sql(
                        """
                        select u.path, r.facility_type, r.staff_id
                        from responsibilities r join org_units u on u.id = r.org_unit_id
                        where r.valid_from <= :day and (r.valid_to is null or r.valid_to > :day)
                        order by r.id""")
                .param("day", day)
                .query(Responsibilities::rule)
                .list());
    }

    private static ResponsibilityTable.Rule rule(ResultSet row, int number) throws SQLException {
        return new ResponsibilityTable.Rule(
                row.getString("path"), row.getString("facility_type"), Ids.find(row, "staff_id"));
    }
}
