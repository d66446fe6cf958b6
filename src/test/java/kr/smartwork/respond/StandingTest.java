package kr.smartwork.respond;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import kr.smartwork.cycle.CycleState;
import kr.smartwork.report.ReportState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a respondent can do with a report, by the states of report and cycle and the lock. */
class StandingTest {

    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "NOT_OPENED, COLLECTING, TO_ANSWER, LOCKED_UNANSWERED",
        "IN_PROGRESS, FOLLOW_UP, STARTED, LOCKED_UNANSWERED",
        "RETURNED, FOLLOW_UP, RETURNED, LOCKED",
        "IN_REVIEW, REVIEW, IN_REVIEW, LOCKED",
        "ACCEPTED, COLLECTING, ACCEPTED, LOCKED",
        "CLOSED_UNANSWERED, FOLLOW_UP, UNANSWERED, LOCKED_UNANSWERED",
        "EXCUSED, COLLECTING, EXCUSED, EXCUSED"
    })
    void beforeAndAfterTheLock(ReportState state, CycleState cycle, Standing before, String after) {
        Standing locked = after.equals("LOCKED_UNANSWERED") ? Standing.UNANSWERED : Standing.valueOf(after);

        assertThat(row(state, cycle, NOW.plusSeconds(1)).standing()).isEqualTo(before);
        assertThat(row(state, cycle, NOW).standing()).isEqualTo(locked);
        assertThat(row(state, CycleState.PUBLISHED, NOW.plusSeconds(1)).standing())
                .isEqualTo(locked);
        assertThat(row(state, CycleState.CANCELLED, NOW.plusSeconds(1)).standing())
                .isEqualTo(Standing.CANCELLED);
    }

    @Test
    void timeIsSaidInDaysHoursOrMinutes() {
        assertThat(Remaining.until(NOW.plusSeconds(3 * 86_400 + 5), NOW).key()).isEqualTo("respond.left.days");
        assertThat(Remaining.until(NOW.plusSeconds(7_300), NOW).args()).containsExactly(2L);
        assertThat(Remaining.until(NOW.plusSeconds(10), NOW).args()).containsExactly(1L);
        assertThat(Remaining.until(NOW.minusSeconds(7_300), NOW).key()).isEqualTo("respond.past.hours");
    }

    private static ReportRow row(ReportState state, CycleState cycle, Instant until) {
        ReportRow.Office office = new ReportRow.Office("중구", "김공무", "053-000-0000");
        UUID id = UUID.randomUUID();
        return new ReportRow(
                id, "김담당", "시설", "p", "조사", "Survey", "회차", cycle, state, NOW, until, id, 0, null, null, false, null,
                office, NOW);
    }
}
