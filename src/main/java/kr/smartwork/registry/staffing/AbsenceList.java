package kr.smartwork.registry.staffing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.smartwork.registry.Absences;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.Official;
import kr.smartwork.registry.Officials;
import kr.smartwork.registry.OrgPaths;
import kr.smartwork.registry.Role;
import kr.smartwork.registry.StandIns;
import kr.smartwork.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The absences a member of staff may see: their own, those they stand in for, and those of the units they supervise. */
@Component
public class AbsenceList {

    private static final int SHOWN_AFTERWARDS_DAYS = 90;

    private static final String SELECT =
            """
            select a.id, a.staff_id, s.username, s.name, u.name as team, u.name_en as team_en, u.path,
                   b.name as substitute, a.valid_from, a.valid_to, a.ended_at
            from absences a
            join staff s on s.id = a.staff_id
            join org_units u on u.id = s.org_unit_id
            join staff b on b.id = a.substitute_id
            """;

    private final JdbcClient jdbc;
    private final Absences absences;
    private final Officials officials;
    private final Clock clock;

    AbsenceList(JdbcClient jdbc, Absences absences, Officials officials, Clock clock) {
        this.jdbc = jdbc;
        this.absences = absences;
        this.officials = officials;
        this.clock = clock;
    }

    /** The latest first; what has been over for three months is left out, and what never began. */
    public List<PlannedAbsence> of(Actor actor) {
        actor.require(Role.OFFICIAL, Role.SUPERVISOR);
        OrgPaths supervised = new OrgPaths(actor.paths(Role.SUPERVISOR));
        LocalDate today = LocalDate.now(clock);
        List<Row> rows = jdbc.sql(SELECT + "where a.valid_to > :since and a.valid_to > a.valid_from"
                        + " and (a.staff_id = :me or a.substitute_id = :me or " + supervised.below("u.path") + ")"
                        + " order by a.valid_from desc, s.name, a.id")
                .params(supervised.params())
                .param("since", today.minusDays(SHOWN_AFTERWARDS_DAYS))
                .param("me", Ids.bytes(actor.id()))
                .query(AbsenceList::row)
                .list();
        StandIns now = absences.today();
        Map<UUID, String> workers = workers(rows, now);
        return rows.stream().map(row -> row.listed(today, now, workers)).toList();
    }

    private Map<UUID, String> workers(List<Row> rows, StandIns now) {
        List<UUID> ids = rows.stream()
                .map(Row::staffId)
                .distinct()
                .flatMap(id -> Optional.ofNullable(now.workerFor(id)).stream())
                .distinct()
                .toList();
        return officials.findAll(ids).values().stream().collect(Collectors.toMap(Official::id, Official::name));
    }

    /** Who may be named for this person today: whoever has every role of theirs, for the same units or for units above. */
    public List<Official> substitutesFor(UUID staffId) {
        Map<UUID, Official> able = new HashMap<>();
        boolean first = true;
        for (Duties.Held held : Duties.heldBy(jdbc, staffId, LocalDate.now(clock))) {
            Map<UUID, Official> forThis = officials.assignable(held.orgPath(), held.able()).stream()
                    .collect(Collectors.toMap(Official::id, one -> one));
            if (first) {
                able.putAll(forThis);
            } else {
                able.keySet().retainAll(forThis.keySet());
            }
            first = false;
        }
        able.remove(staffId);
        return able.values().stream()
                .sorted((one, other) -> one.name().equals(other.name())
                        ? one.username().compareTo(other.username())
                        : one.name().compareTo(other.name()))
                .toList();
    }

    private record Row(
            UUID id,
            UUID staffId,
            String username,
            String name,
            String team,
            @Nullable String teamEn,
            String path,
            String substitute,
            LocalDate from,
            LocalDate to,
            boolean ended) {

        PlannedAbsence listed(LocalDate today, StandIns now, Map<UUID, String> workers) {
            PlannedAbsence.State state = state(today);
            UUID worker = state == PlannedAbsence.State.RUNNING ? now.workerFor(staffId) : null;
            return new PlannedAbsence(
                    id,
                    staffId,
                    username,
                    name,
                    team,
                    teamEn,
                    path,
                    substitute,
                    from,
                    to.minusDays(1),
                    state,
                    worker == null ? null : workers.get(worker),
                    ended);
        }

        private PlannedAbsence.State state(LocalDate today) {
            if (!to.isAfter(today)) {
                return PlannedAbsence.State.OVER;
            }
            return from.isAfter(today) ? PlannedAbsence.State.PLANNED : PlannedAbsence.State.RUNNING;
        }
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                Ids.get(row, "id"),
                Ids.get(row, "staff_id"),
                row.getString("username"),
                row.getString("name"),
                row.getString("team"),
                row.getString("team_en"),
                row.getString("path"),
                row.getString("substitute"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getTimestamp("ended_at") != null);
    }
}
