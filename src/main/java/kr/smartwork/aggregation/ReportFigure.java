package kr.smartwork.aggregation;

import java.util.Locale;

/**
 * The figures about the reports themselves. Expected is every report of the frozen audience, so that the rates of a cycle
 * have one denominator at all its milestones; it is submitted, returned, missing or excused, never two of them. What was
 * submitted without answers is a part of the submitted, counted apart as well. Late and on time speak of the first answer,
 * whatever became of it afterwards.
 */
enum ReportFigure {
    /** Answered and not returned, of those expected. */
    COMPLETENESS(FigureKind.RATE, "s.state in ('IN_REVIEW', 'ACCEPTED')"),
    /** First answered in time, of those expected. */
    TIMELINESS(FigureKind.RATE, "s.answered and not s.late and s.state <> 'EXCUSED'"),
    EXPECTED(FigureKind.REPORTS, "s.state is not null"),
    SUBMITTED(FigureKind.REPORTS, "s.state in ('IN_REVIEW', 'ACCEPTED')"),
    /** Submitted without answers, which no figure of a question counts: the facility had nothing to report. */
    NOTHING_TO_REPORT(
            FigureKind.REPORTS, "s.state in ('IN_REVIEW', 'ACCEPTED') and s.version_kind = 'NOTHING_TO_REPORT'"),
    /** Submitted without answers, which no figure of a question counts: the facility was closed on the day. */
    CLOSED_TODAY(FigureKind.REPORTS, "s.state in ('IN_REVIEW', 'ACCEPTED') and s.version_kind = 'CLOSED_TODAY'"),
    LATE(FigureKind.REPORTS, "s.answered and s.late and s.state <> 'EXCUSED'"),
    RETURNED(FigureKind.REPORTS, "s.state = 'RETURNED'"),
    /** Also what was returned and then closed without a correction. */
    MISSING(FigureKind.REPORTS, "s.state not in ('IN_REVIEW', 'ACCEPTED', 'RETURNED', 'EXCUSED')"),
    EXCUSED(FigureKind.REPORTS, "s.state = 'EXCUSED'");

    final FigureKind kind;

    /** Which reports are counted, over the columns of {@link FigureSource}. */
    final String condition;

    ReportFigure(FigureKind kind, String condition) {
        this.kind = kind;
        this.condition = condition;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
