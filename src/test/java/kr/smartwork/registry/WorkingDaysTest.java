package kr.smartwork.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Weekends and public holidays are no days of work. */
class WorkingDaysTest {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final LocalDate THURSDAY = LocalDate.of(2026, 12, 24);

    private final Holidays holidays = mock(Holidays.class);
    private final WorkingDays days = new WorkingDays(
            holidays,
            new WorkingHours(
                    LocalTime.of(9, 0), LocalTime.of(18, 0), EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)),
            Clock.fixed(THURSDAY.atTime(10, 0).atZone(SEOUL).toInstant(), SEOUL));

    @BeforeEach
    void christmas() {
        when(holidays.between(any(), any()))
                .thenReturn(List.of(new Holiday(LocalDate.of(2026, 12, 25), "기독탄신일", "Christmas")));
    }

    @Test
    void a_holiday_and_a_weekend_are_left_out() {
        assertThat(days.between(THURSDAY, THURSDAY.plusDays(1))).isZero();
        assertThat(days.between(THURSDAY, THURSDAY.plusDays(3))).isZero();
        assertThat(days.between(THURSDAY, THURSDAY.plusDays(4))).isEqualTo(1);
        assertThat(days.between(THURSDAY, THURSDAY.plusDays(7))).isEqualTo(4);
    }

    @Test
    void backwards_it_counts_the_same() {
        assertThat(days.between(THURSDAY.plusDays(7), THURSDAY)).isEqualTo(4);
        assertThat(days.between(THURSDAY, THURSDAY)).isZero();
    }

    @Test
    void a_list_of_many_reads_the_holidays_once() {
        for (int i = 0; i < 200; i++) {
            days.between(THURSDAY, THURSDAY.plusDays(i));
        }
        verify(holidays, times(1)).between(any(), any());
    }
}
