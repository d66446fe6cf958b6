package kr.smartwork.cycle;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kr.smartwork.program.ProgramDefinition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who a program would ask today: the open facilities of its types, perhaps narrowed to some codes. */
@Component
public class Audience {

    private static final String OF_PROGRAM =
            """
            from facilities f join org_units u on u.id = f.org_unit_id
            where (f.closed_on is null or f.closed_on > :today)
              and (:allTypes or f.type in (:types)) and (:everybody or f.code in (:codes))
            """;
    private static final String REACHABLE =
            """
            exists (select 1 from contacts c join persons p on p.id = c.person_id
                    where c.facility_id = f.id and c.valid_from <= :today
                      and (c.valid_to is null or c.valid_to > :today)
                      and (p.mail is not null or p.mobile is not null))
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Audience(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A facility as a list of blockers names it. */
    public record Member(String code, String name, String orgPath) {}

    /** How many facilities would be asked. */
    public int size(ProgramDefinition program, Set<String> codes) {
        return query("select count(*) " + OF_PROGRAM, program, codes)
                .query(Integer.class)
                .single();
    }

    /** Those without any contact that has a mail address or a mobile number. By code. */
    public List<Member> unreachable(ProgramDefinition program, Set<String> codes) {
        return query(
                        "select f.code, f.name, u.path " + OF_PROGRAM + " and not " + REACHABLE + " order by f.code",
                        program,
                        codes)
                .query((row, n) -> new Member(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    /** The org units that those asked belong to. */
    public List<String> orgPaths(ProgramDefinition program, Set<String> codes) {
        return query("select distinct u.path " + OF_PROGRAM, program, codes)
                .query(String.class)
                .list();
    }

    /** Which of the codes would be asked. */
    public Set<String> known(ProgramDefinition program, Set<String> codes) {
        return query("select f.code " + OF_PROGRAM, program, codes)
                .query(String.class)
                .set();
    }

    private JdbcClient.StatementSpec query(String sql, ProgramDefinition program, Set<String> codes) {
        Set<String> types = program.facilityTypes();
        return jdbc.sql(sql)
                .param("today", LocalDate.now(clock))
                .param("allTypes", types.isEmpty())
                .param("types", types.isEmpty() ? Set.of("") : types)
                .param("everybody", codes.isEmpty())
                .param("codes", codes.isEmpty() ? Set.of("") : codes);
    }
}
