package kr.smartwork.process;

import java.util.Map;
import java.util.Optional;

/** What a task in the inbox asks for. */
public enum TaskKind {
    /** Call a facility that has not answered. */
    FOLLOW_UP,
    /** Look at a flagged answer. */
    CHECK,
    /** Decide what happens to a facility that still has not answered. */
    ESCALATION,
    /** Go to a facility that still has not answered. */
    VISIT,
    /** Answer what an official asks about a report. */
    QUESTION,
    /** Approve one's own part of a cycle before the whole is looked at. */
    APPROVE_PART,
    /** Look at the whole cycle and publish it. */
    REVIEW_CYCLE,
    /** A respondent says that somebody else is responsible now. */
    CONTACT_CHANGE,
    /** A respondent says that the facility has closed for good. */
    CLOSURE,
    /** A respondent asks something. */
    INQUIRY;

    private static final Map<String, TaskKind> BY_ELEMENT = Map.ofEntries(
            Map.entry("User_FollowUpByPhone", FOLLOW_UP),
            Map.entry("User_CheckReport", CHECK),
            Map.entry("User_CheckUrgentReport", CHECK),
            Map.entry("User_DecideEscalation", ESCALATION),
            Map.entry("User_VisitFacility", VISIT),
            Map.entry("User_AnswerQuestion", QUESTION),
            Map.entry("User_AnswerCallQuestion", QUESTION),
            Map.entry("User_ApprovePart", APPROVE_PART),
            Map.entry("User_ReviewCycle", REVIEW_CYCLE),
            Map.entry("User_DecideContactChange", CONTACT_CHANGE),
            Map.entry("User_ConfirmClosure", CLOSURE),
            Map.entry("User_AnswerInquiry", INQUIRY));

    /** Whether a report waits at it: the others wait for a decision about a cycle, or about what a facility told. */
    boolean ofReport() {
        return this != REVIEW_CYCLE && this != APPROVE_PART && !ofFacility();
    }

    /** Whether it is about what a respondent told about the facility. */
    public boolean ofFacility() {
        return this == CONTACT_CHANGE || this == CLOSURE || this == INQUIRY;
    }

    /** The kind of a user task in a model; empty for the respondent's own form. */
    static Optional<TaskKind> of(String element) {
        return Optional.ofNullable(BY_ELEMENT.get(element));
    }
}
