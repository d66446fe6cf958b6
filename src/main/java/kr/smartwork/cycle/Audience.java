package kr.smartwork.cycle;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kr.smartwork.program.ProgramDefinition;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.OrgPaths;
import kr.smartwork.registry.Role;
import kr.smartwork.shared.Forbidden;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.Text;
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
                    where c.facility_id = f.id and %s)
            """
                    .formatted(current("c", "p"));
    private static final String PEOPLE =
            "select count(distinct a.person_id) from contacts a join persons b on b.id = a.person_id " + "where "
                    + current("a", "b") + "%s and a.facility_id in (select f.id " + OF_PROGRAM + ")";
    private static final String FIRST =
            " and not exists (select 1 from contacts c join persons p on p.id = c.person_id "
                    + "where c.facility_id = a.facility_id and c.position_no < a.position_no and " + current("c", "p")
                    + ")";

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

    /** How many people get the first message: of each facility the first contact that can be reached; a person once. */
    public int recipients(ProgramDefinition program, Set<String> codes) {
        return query(PEOPLE.formatted(FIRST), program, codes)
                .query(Integer.class)
                .single();
    }

    /** How many people can be reminded: every contact that can be reached; a person once. */
    public int contacts(ProgramDefinition program, Set<String> codes) {
        return query(PEOPLE.formatted(""), program, codes).query(Integer.class).single();
    }

    /**
     * The row check before somebody asks this audience. Codes beyond the actor's units look like codes that do not exist.
     *
     * @throws InvalidInput naming a code that the actor cannot ask
     * @throws Forbidden when the program's whole audience reaches beyond the actor's units
     */
    public void requireAskable(Actor actor, ProgramDefinition program, Set<String> codes) {
        if (codes.isEmpty()) {
            if (!orgPaths(program, codes).stream().allMatch(path -> askable(actor, path))) {
                throw new Forbidden();
            }
            return;
        }
        Set<String> own = query("select f.code, u.path " + OF_PROGRAM, program, codes)
                .query((row, n) -> askable(actor, row.getString(2)) ? row.getString(1) : "")
                .set();
        codes.stream().filter(code -> !own.contains(code)).sorted().findFirst().ifPresent(Audience::refuse);
    }

    private static boolean askable(Actor actor, String path) {
        return actor.covers(path, Role.ADMIN, Role.DESIGNER, Role.SUPERVISOR);
    }

    private static void refuse(String code) {
        throw InvalidInput.at("facilities", "unknown-facility", Text.of("cycle.open.facilities.unknown", code));
    }

    /** The contact holds today and its person can be reached. */
    private static String current(String contact, String person) {
        return "%1$s.valid_from <= :today and (%1$s.valid_to is null or %1$s.valid_to > :today) and (%2$s.mail is not null or %2$s.mobile is not null)"
                .formatted(contact, person);
    }

    /** The codes of those asked that lie at or below one of these org paths. */
    public Set<String> codesBelow(ProgramDefinition program, List<String> paths) {
        OrgPaths sight = new OrgPaths(paths);
        return query("select f.code " + OF_PROGRAM + " and " + sight.below("u.path"), program, Set.of())
                .params(sight.params())
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
