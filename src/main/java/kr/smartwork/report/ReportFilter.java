package kr.smartwork.report;

import java.util.Set;
import kr.smartwork.form.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Which reports of a cycle to list; everything left out means all.
 *
 * @param states any of these; empty for all
 * @param orgUnit code of an org unit as frozen with the report; means the unit and everything below it
 * @param type code of a facility type
 * @param severity exactly this
 * @param traits every one of these
 * @param text part of the facility's name or beginning of its code
 * @param answered a question of the form
 * @param step id of a step of the report's model, at which it waits
 */
public record ReportFilter(
        Set<ReportState> states,
        @Nullable String orgUnit,
        @Nullable String type,
        @Nullable Severity severity,
        Set<Trait> traits,
        @Nullable String text,
        @Nullable Answered answered,
        @Nullable String step) {

    /**
     * Whose counted answers, those in review or accepted, answer a question.
     *
     * @param option and chose this option; null for any answer
     */
    public record Answered(String field, @Nullable String option) {}

    /** What cuts across the states. */
    public enum Trait {
        /** Not excused, and its first answer came by the due time. */
        IN_TIME,
        /** Not excused, and neither submitted nor returned, as the figures count it. */
        MISSING,
        /** Has at least one version. */
        SUBMITTED,
        /** Submitted without answers: there was nothing to report. */
        NOTHING_TO_REPORT,
        /** Submitted without answers: the facility was closed on the day. */
        CLOSED_TODAY,
        /** Not excused, and its first answer came after the due time. */
        LATE,
        /** With the respondent although the due time has passed. */
        OVERDUE,
        /** Has a later due time of its own. */
        EXTENDED,
        /** Some rule flagged its current version. */
        FLAGGED,
        /** Was returned at least once. */
        RETURNED_BEFORE,
        /** Nobody looked at its current version: nothing about it was remarkable. */
        ACCEPTED_BY_RULE
    }

    /** Everything. */
    public static final ReportFilter ALL = new ReportFilter(Set.of(), null, null, null, Set.of(), null, null, null);

    /** Without a question and a step. */
    public ReportFilter(
            Set<ReportState> states,
            @Nullable String orgUnit,
            @Nullable String type,
            @Nullable Severity severity,
            Set<Trait> traits,
            @Nullable String text) {
        this(states, orgUnit, type, severity, traits, text, null, null);
    }

    public ReportFilter {
        states = Set.copyOf(states);
        traits = Set.copyOf(traits);
        orgUnit = blankToNull(orgUnit);
        type = blankToNull(type);
        text = blankToNull(text);
        step = blankToNull(step);
    }

    private static @Nullable String blankToNull(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
