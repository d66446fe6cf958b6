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
    /** Look at the whole cycle and publish it. */
    REVIEW_CYCLE;

    private static final Map<String, TaskKind> BY_ELEMENT = Map.of(
            "User_FollowUpByPhone", FOLLOW_UP,
            "User_CheckReport", CHECK,
            "User_CheckUrgentReport", CHECK,
            "User_DecideEscalation", ESCALATION,
            "User_ReviewCycle", REVIEW_CYCLE);

    /** The kind of a user task in a model; empty for the respondent's own form. */
    static Optional<TaskKind> of(String element) {
        return Optional.ofNullable(BY_ELEMENT.get(element));
    }
}
