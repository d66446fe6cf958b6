package kr.smartwork.registry.staffing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kr.smartwork.audit.AuditEvent;
import kr.smartwork.audit.AuditTrail;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.Holiday;
import kr.smartwork.registry.Holidays;
import kr.smartwork.registry.Role;
import kr.smartwork.shared.FieldError;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The calendar of public holidays: read by all who plan work, changed by administrators. */
@Service
public class KeepHolidays {

    private static final int LONGEST_NAME = 100;
    private static final int SHOWN_YEARS = 2;

    private final JdbcClient jdbc;
    private final Holidays holidays;
    private final AuditTrail audit;
    private final Clock clock;

    KeepHolidays(JdbcClient jdbc, Holidays holidays, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.holidays = holidays;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those of today and of about two years from then. */
    public List<Holiday> ahead(Actor actor) {
        actor.require(Role.OFFICIAL, Role.SUPERVISOR, Role.ADMIN);
        LocalDate today = LocalDate.now(clock);
        return holidays.between(today, today.plusYears(SHOWN_YEARS));
    }

    /**
     * Adds a holiday.
     *
     * @param day null when none was typed
     * @throws InvalidInput with every broken rule
     */
    @Transactional
    public void add(Actor actor, @Nullable LocalDate day, String name, String nameEn) {
        actor.require(Role.ADMIN);
        List<FieldError> broken = new ArrayList<>();
        dayProblem(day, broken);
        if (name.isEmpty()) {
            broken.add(new FieldError("name", "required", Text.of("staffing.holiday.name.required")));
        }
        if (name.length() > LONGEST_NAME) {
            broken.add(new FieldError("name", "too-long", Text.of("staffing.holiday.name.tooLong", LONGEST_NAME)));
        }
        if (nameEn.length() > LONGEST_NAME) {
            broken.add(new FieldError("nameEn", "too-long", Text.of("staffing.holiday.name.tooLong", LONGEST_NAME)));
        }
        if (!broken.isEmpty()) {
            throw new InvalidInput(broken);
        }
        LocalDate on = Objects.requireNonNull(day);
        jdbc.sql(
                        "insert into holidays (on_day, name, name_en) values (?, ?, ?) on duplicate key update on_day = on_day")
                .params(on, name, nameEn.isEmpty() ? null : nameEn)
                .update();
        audit.record(new AuditEvent(actor.username(), "holiday.add", "holiday", on.toString(), null));
    }

    /** Takes a holiday that is still to come off the calendar; one that is not there any more is no error. */
    @Transactional
    public void remove(Actor actor, LocalDate day) {
        actor.require(Role.ADMIN);
        int removed = jdbc.sql("delete from holidays where on_day = ? and on_day >= ?")
                .params(day, LocalDate.now(clock))
                .update();
        if (removed > 0) {
            audit.record(new AuditEvent(actor.username(), "holiday.remove", "holiday", day.toString(), null));
        }
    }

    private void dayProblem(@Nullable LocalDate day, List<FieldError> broken) {
        LocalDate today = LocalDate.now(clock);
        if (day == null) {
            broken.add(new FieldError("day", "required", Text.of("staffing.holiday.day.required")));
        } else if (day.isBefore(today) || !day.isBefore(today.plusYears(SHOWN_YEARS))) {
            broken.add(new FieldError("day", "range", Text.of("staffing.holiday.day.range")));
        } else if (holidays.on(day)) {
            broken.add(new FieldError("day", "taken", Text.of("staffing.holiday.day.taken")));
        }
    }
}
