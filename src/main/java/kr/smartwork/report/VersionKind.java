package kr.smartwork.report;

import kr.smartwork.program.Asking;

/**
 * What a submission says as a whole. Zero, nothing to report, closed and missing are four different things: a zero is an
 * answer and counts in sums and means, the next two are reports without answers, and who is missing has no version.
 */
public enum VersionKind {
    /** The questions are answered. */
    ANSWERED,
    /** The facility runs and has nothing that the questions ask for. */
    NOTHING_TO_REPORT,
    /** The facility is closed on the day. */
    CLOSED_TODAY;

    /** The program takes it; answers are always taken. */
    public boolean offered(Asking asking) {
        return switch (this) {
            case ANSWERED -> true;
            case NOTHING_TO_REPORT -> asking.nothingToReport();
            case CLOSED_TODAY -> asking.closedToday();
        };
    }
}
