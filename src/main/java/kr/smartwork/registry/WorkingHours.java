package kr.smartwork.registry;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When the office is at work on days that are no public holidays; at other times what is urgent goes to whoever is on duty.
 *
 * @param from the beginning of a working day
 * @param until its end
 * @param days the days of the week that are worked
 */
@ConfigurationProperties("smartwork.working-hours")
public record WorkingHours(
        @DefaultValue("09:00") LocalTime from,
        @DefaultValue("18:00") LocalTime until,
        @DefaultValue({"MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"}) Set<DayOfWeek> days) {

    public WorkingHours {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException(
                    "smartwork.working-hours.from must be before smartwork.working-hours.until");
        }
        days = days.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(days));
    }

    /** Whether somebody is at work at this time. */
    public boolean at(LocalDateTime time) {
        LocalTime clock = time.toLocalTime();
        return days.contains(time.getDayOfWeek()) && !clock.isBefore(from) && clock.isBefore(until);
    }
}
