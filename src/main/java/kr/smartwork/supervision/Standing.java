package kr.smartwork.supervision;

import java.util.EnumMap;
import java.util.Map;
import kr.smartwork.report.ReportState;

/**
 * How some reports stand. The states add up to what is expected; the other numbers cut across them.
 *
 * @param submitted owed, and with at least one version: an excused report is excused whatever it said
 * @param late whose first answer came after the due time
 * @param overdue with the respondent although the due time has passed
 */
record Standing(
        Map<ReportState, Integer> byState,
        int expected,
        int dispatched,
        int submitted,
        int late,
        int overdue,
        int flagged,
        int urgent) {

    static final Standing NONE = new Standing(Map.of(), 0, 0, 0, 0, 0, 0, 0);

    public int of(ReportState state) {
        return byState.getOrDefault(state, 0);
    }

    /** Owed and without any version: not asked, not answered, or closed without an answer. */
    public int missing() {
        return expected - of(ReportState.EXCUSED) - submitted;
    }

    /** Per cent of those owed, excused ones left out, that have answered; 0 when nothing is owed. */
    public int rate() {
        int owed = expected - of(ReportState.EXCUSED);
        return owed <= 0 ? 0 : Math.min(100, Math.round(100f * submitted / owed));
    }

    Standing plus(Standing other) {
        Map<ReportState, Integer> sum = new EnumMap<>(ReportState.class);
        sum.putAll(byState);
        other.byState.forEach((state, count) -> sum.merge(state, count, Integer::sum));
        return new Standing(
                sum,
                expected + other.expected,
                dispatched + other.dispatched,
                submitted + other.submitted,
                late + other.late,
                overdue + other.overdue,
                flagged + other.flagged,
                urgent + other.urgent);
    }
}
