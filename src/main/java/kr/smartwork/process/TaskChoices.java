package kr.smartwork.process;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.OrgPaths;
import kr.smartwork.registry.Role;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the inbox can be filtered by: only what the reader sees. */
@Component
public class TaskChoices {

    private static final UUID NONE = new UUID(0, 0);
    private static final Duration RECENT = Duration.ofDays(45);

    /** Found by their indexes, however many cycles there have been. */
    private static final String UNDER_WAY =
            """
            select o.id from cycles o where o.state in ('OPENING', 'COLLECTING', 'FOLLOW_UP', 'REVIEW')
            union select o.id from cycles o where o.opened_at >= :since""";

    private static final String OF_DONE =
            """
            union select d.cycle_id from (select t.cycle_id from tasks t
            where t.ended_by = :me and t.state = 'DONE' order by t.ended_at desc limit 300) d""";

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

    /**
     * The cycles of the reader's units that tasks can be of: those under way and the recent ones, the newest first; of what
     * is done also those of the reader's last tasks.
     *
     * @param chosen one that has to be among them where the reader sees it
     */
    public List<Choice> cycles(Actor actor, TaskView view, @Nullable UUID chosen) {
        OrgPaths own = new OrgPaths(actor.paths(Role.OFFICIAL, Role.SUPERVISOR));
        return jdbc.sql("select c.id, c.title from (" + UNDER_WAY + (view == TaskView.DONE ? " " + OF_DONE : "")
                        + " union select o.id from cycles o where o.id = :chosen) w join cycles c on c.id = w.id"
                        + " where exists (select 1 from cycle_units u where u.cycle_id = c.id and "
                        + own.below("u.org_path") + ") order by case when c.id = :chosen then 0 else 1 end,"
                        + " c.opened_at desc, c.id limit 200")
                .param("since", Times.timestamp(clock.instant().minus(RECENT)))
                .param("me", Ids.bytes(actor.id()))
                .param("chosen", Ids.bytes(chosen == null ? NONE : chosen))
                .params(own.params())
                .query((row, n) -> {
                    String title = row.getString("title");
                    return new Choice(Ids.get(row, "id").toString(), title, title);
                })
                .list();
    }

    /**
     * The programs of these cycles.
     *
     * @param chosen one that has to be among them
     */
    public List<Choice> programs(List<Choice> cycles, @Nullable UUID chosen) {
        List<byte[]> ids = Stream.concat(
                        Stream.of(Ids.bytes(NONE)),
                        cycles.stream().map(cycle -> Ids.bytes(UUID.fromString(cycle.value()))))
                .toList();
        return jdbc.sql(
                        """
                        select p.id, p.name, p.name_en from programs p where p.id = :chosen or p.id in (
                            select c.program_id from cycles c where c.id in (:cycles)) order by p.position_no""")
                .param("chosen", Ids.bytes(chosen == null ? NONE : chosen))
                .param("cycles", ids)
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
