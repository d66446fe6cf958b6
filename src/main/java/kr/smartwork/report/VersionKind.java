package kr.smartwork.report;

/** What a submission says as a whole. Zero, nothing to report, closed and missing are four different things. */
public enum VersionKind {
    ANSWERED,
    NOTHING_TO_REPORT,
    CLOSED_TODAY
}
