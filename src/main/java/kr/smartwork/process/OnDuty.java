package kr.smartwork.process;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.smartwork.registry.Holidays;
import kr.smartwork.registry.StandIns;
import kr.smartwork.registry.WorkingHours;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who gets what is urgent while the office is not at work. */
@Component
class OnDuty {

    /** The nearest unit first, then whoever has least to do; the id at last, so that it is always the same one. */
    private static final String PRESENT =
            """
            select d.staff_id from duty_shifts d
            join org_units u on u.id = d.org_unit_id
            join staff s on s.id = d.staff_id
            where d.starts_at <= :now and d.ends_at > :now and :path like concat(u.path, '%') and s.enabled = true
              and exists (select 1 from staff_roles r join org_units ru on ru.id = r.org_unit_id
                  where r.staff_id = d.staff_id and r.role in ('SUPERVISOR', :role) and :path like concat(ru.path, '%')
                    and r.valid_from <= :today and (r.valid_to is null or r.valid_to > :today))
            order by length(u.path) desc,
                (select count(*) from tasks t where t.assignee_id = d.staff_id and t.state = 'OPEN'), d.staff_id
            """;

    private final JdbcClient jdbc;
    private final WorkingHours hours;
    private final Holidays holidays;
    private final Clock clock;

    OnDuty(JdbcClient jdbc, WorkingHours hours, Holidays holidays, Clock clock) {
        this.jdbc = jdbc;
        this.hours = hours;
        this.holidays = holidays;
        this.clock = clock;
    }

    boolean officeClosed() {
        return !hours.at(LocalDateTime.now(clock)) || holidays.on(LocalDate.now(clock));
    }

    /** Whoever is on duty for a unit, or for the nearest one above that has somebody, may work the task and is not absent. */
    Optional<UUID> now(String orgPath, String role, StandIns today) {
        Instant now = clock.instant();
        List<UUID> present = jdbc.sql(PRESENT)
                .param("now", Times.timestamp(now))
                .param("path", orgPath)
                .param("role", role)
                .param("today", LocalDate.now(clock))
                .query((row, n) -> Ids.get(row, "staff_id"))
                .list();
        return present.stream().filter(one -> !today.isAbsent(one)).findFirst();
    }
}
