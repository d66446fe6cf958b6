package kr.smartwork.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** When the office is at work. */
class WorkingHoursTest {

    static final WorkingHours HOURS =
            new WorkingHours(LocalTime.of(9, 0), LocalTime.of(18, 0), Set.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));

    @Test
    void from_the_beginning_up_to_but_not_at_the_end_of_a_working_day() {
        assertThat(HOURS.at(LocalDateTime.parse("2026-11-30T08:59:59"))).isFalse();
        assertThat(HOURS.at(LocalDateTime.parse("2026-11-30T09:00"))).isTrue();
        assertThat(HOURS.at(LocalDateTime.parse("2026-11-30T17:59:59"))).isTrue();
        assertThat(HOURS.at(LocalDateTime.parse("2026-11-30T18:00"))).isFalse();
    }

    @Test
    void never_on_another_day() {
        assertThat(HOURS.at(LocalDateTime.parse("2026-11-28T12:00"))).isFalse();
    }

    @Test
    void hours_that_end_before_they_begin_are_refused_at_the_start() {
        assertThatThrownBy(() -> new WorkingHours(LocalTime.of(18, 0), LocalTime.of(9, 0), Set.of()))
                .hasMessageContaining("smartwork.working-hours.from");
    }
}
