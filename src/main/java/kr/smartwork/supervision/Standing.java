package kr.smartwork.supervision;

import java.util.EnumMap;
import java.util.Map;
import kr.smartwork.report.ReportState;

/**
 * How some reports stand, in the words of the figures: what is expected is submitted, returned, missing or excused, never
 * two of them.
 *
 * @param expected all of them, the excused ones as well
 * @param late whose first answer came after the due time
 * @param overdue with the respondent although the due time has passed
 */
record Standing(
        Map<ReportState, Integer> byState,
        int expected,
        int dispatched,
        int late,
        int overdue,
        int flagged,
        int urgent) {

    static final Standing NONE = new Standing(Map.of(), 0, 0, 0, 0, 0, 0);

    public int of(ReportState state) {
        return byState.getOrDefault(state, 0);
    }

    /** Answered and not returned. */
    public int submitted() {
        return of(ReportState.IN_REVIEW) + of(ReportState.ACCEPTED);
    }

    /** Neither submitted nor returned, whether still awaited or closed. */
    public int missing() {
        return expected - submitted() - of(ReportState.RETURNED) - of(ReportState.EXCUSED);
    }

    /** Per cent of those expected that are submitted; 0 when nothing is expected. */
    public int rate() {
        return expected == 0 ? 0 : Math.round(100f * submitted() / expected);
    }

    Standing plus(Standing other) {
        Map<ReportState, Integer> sum = new EnumMap<>(ReportState.class);
        sum.putAll(byState);
        other.byState.forEach((state, count) -> sum.merge(state, count, Integer::sum));
        return new Standing(
                sum,
                expected + other.expected,
                dispatched + other.dispatched,
                late + other.late,
                overdue + other.overdue,
                flagged + other.flagged,
                urgent + other.urgent);
    }
}
