package kr.smartwork.registry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How many days of work lie between two days; the holidays are read once a minute, for lists ask about every row. */
@Component
public class WorkingDays {

    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int SPAN_DAYS = 400;

    private final Holidays holidays;
    private final WorkingHours hours;
    private final Clock clock;
    private volatile Known known = new Known(Instant.MIN, Set.of());

    WorkingDays(Holidays holidays, WorkingHours hours, Clock clock) {
        this.holidays = holidays;
        this.hours = hours;
        this.clock = clock;
    }

    private record Known(Instant readAt, Set<LocalDate> off) {}

    /** The working days after the earlier of the two until and with the later one; days far away count as no holidays. */
    public long between(LocalDate one, LocalDate other) {
        LocalDate from = one.isBefore(other) ? one : other;
        LocalDate until = one.isBefore(other) ? other : one;
        Set<LocalDate> off = off();
        return from.datesUntil(until)
                .map(day -> day.plusDays(1))
                .filter(day -> hours.days().contains(day.getDayOfWeek()) && !off.contains(day))
                .count();
    }

    private Set<LocalDate> off() {
        Instant now = clock.instant();
        Known last = known;
        if (last.readAt().isBefore(now.minus(KEPT))) {
            LocalDate today = LocalDate.now(clock);
            last = new Known(
                    now,
                    holidays.between(today.minusDays(SPAN_DAYS), today.plusDays(SPAN_DAYS)).stream()
                            .map(Holiday::day)
                            .collect(Collectors.toUnmodifiableSet()));
            known = last;
        }
        return last.off();
    }
}
