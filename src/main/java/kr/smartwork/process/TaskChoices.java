package kr.smartwork.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.OrgPaths;
import kr.smartwork.registry.Role;
import kr.smartwork.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the inbox can be filtered by: only what the reader sees. */
@Component
public class TaskChoices {

    private final JdbcClient jdbc;
    private final Clock clock;

    TaskChoices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A value of a filter with its name.
     *
     * @param nameEn the English name; the Korean one where there is none
     */
    public record Choice(String value, String name, String nameEn) {}

    /** These cycles with their titles, the newest first. */
    public List<Choice> cycles(List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        "select c.id, c.title from cycles c where c.id in (:ids) order by c.opened_at desc, c.id limit 100")
                .param("ids", ids.stream().map(Ids::bytes).toList())
                .query((row, n) -> {
                    String title = row.getString("title");
                    return new Choice(Ids.get(row, "id").toString(), title, title);
                })
                .list();
    }

    /** The programs of these cycles. */
    public List<Choice> programs(List<Choice> cycles) {
        if (cycles.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        select p.id, p.name, p.name_en from programs p where p.id in (
                            select c.program_id from cycles c where c.id in (:cycles)) order by p.position_no""")
                .param(
                        "cycles",
                        cycles.stream()
                                .map(cycle -> Ids.bytes(UUID.fromString(cycle.value())))
                                .toList())
                .query((row, n) ->
                        new Choice(Ids.get(row, "id").toString(), row.getString("name"), row.getString("name_en")))
                .list();
    }

    /** The actor's units and those below, as the office lists them. */
    public List<Choice> units(Actor actor) {
        return units(actor.paths(Role.OFFICIAL, Role.SUPERVISOR));
    }

    /** These units and those below, as the office lists them. */
    public List<Choice> units(List<String> paths) {
        OrgPaths own = new OrgPaths(paths);
        Map<String, Object> params = new HashMap<>(own.params());
        params.put("today", LocalDate.now(clock));
        return jdbc.sql("select u.code, u.name, u.name_en from org_units u where " + own.below("u.path")
                        + " and (u.valid_to is null or u.valid_to > :today) order by u.path limit 200")
                .params(params)
                .query((row, n) -> {
                    String name = row.getString("name");
                    String english = row.getString("name_en");
                    return new Choice(row.getString("code"), name, english == null ? name : english);
                })
                .list();
    }

    /** The kinds of facilities. */
    public List<Choice> types() {
        return jdbc.sql("select code, name, name_en from facility_types order by position_no")
                .query((row, n) -> new Choice(row.getString("code"), row.getString("name"), row.getString("name_en")))
                .list();
    }

    /** The staff who may work tasks of the actor's units. */
    public List<Choice> assignees(Actor actor) {
        OrgPaths own = new OrgPaths(actor.paths(Role.OFFICIAL, Role.SUPERVISOR));
        Map<String, Object> params = new HashMap<>(own.params());
        params.put("today", LocalDate.now(clock));
        return jdbc.sql(
                        """
                        select distinct s.username, s.name from staff s
                        join staff_roles sr on sr.staff_id = s.id
                        join org_units u on u.id = sr.org_unit_id
                        where s.enabled = true and sr.role in ('OFFICIAL', 'SUPERVISOR')
                          and sr.valid_from <= :today and (sr.valid_to is null or sr.valid_to > :today) and """
                                + own.below("u.path") + " order by s.name, s.username limit 300")
                .params(params)
                .query((row, n) -> {
                    String name = row.getString("name");
                    return new Choice(row.getString("username"), name, name);
                })
                .list();
    }
}
