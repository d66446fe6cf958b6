package kr.smartwork.report;

import java.util.EnumSet;
import java.util.Set;

/** Where a report stands. */
public enum ReportState {
    /** In the frozen audience, not yet asked. */
    PENDING,
    /** Asked; the link has not been used. */
    NOT_OPENED,
    /** Somebody has opened the form. */
    IN_PROGRESS,
    /** Answered; a person checks it. */
    IN_REVIEW,
    /** To be corrected by the respondent. */
    RETURNED,
    ACCEPTED,
    /** The lock or the supervisor closed it without an answer. */
    CLOSED_UNANSWERED,
    /** Not owed any more: excused by the supervisor, or the cycle was cancelled. */
    EXCUSED;

    /** The respondent is to act. */
    public static final Set<ReportState> WITH_RESPONDENT = EnumSet.of(NOT_OPENED, IN_PROGRESS, RETURNED);

    /** The respondent is to act. */
    public boolean withRespondent() {
        return WITH_RESPONDENT.contains(this);
    }

    /** Nothing is to be done any more. */
    public boolean over() {
        return this == ACCEPTED || this == CLOSED_UNANSWERED || this == EXCUSED;
    }
}
