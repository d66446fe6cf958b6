package kr.smartwork.process;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import kr.smartwork.process.rules.UserTasks;
import org.jspecify.annotations.Nullable;

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

    /** Whether a report waits at it: the others wait for a decision about a cycle, or about what a facility told. */
    boolean ofReport() {
        return this != REVIEW_CYCLE && this != APPROVE_PART && !ofFacility();
    }

    /** Whether it is about what a respondent told about the facility. */
    public boolean ofFacility() {
        return this == CONTACT_CHANGE || this == CLOSURE || this == INQUIRY;
    }

    /**
     * The kind of a user task in a model; empty for the respondent's own form.
     *
     * @param said the attribute {@link UserTasks#KIND}
     */
    static Optional<TaskKind> of(String element, @Nullable String said) {
        String kind = UserTasks.kind(element, said);
        return Arrays.stream(values()).filter(one -> one.word().equals(kind)).findFirst();
    }

    /** As models say it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
