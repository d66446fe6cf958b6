package kr.smartwork.process;

import kr.smartwork.form.Severity;

/** How soon a task wants to be seen: the lower the earlier. A priority of 1 or 3 puts it before or after all others. */
final class TaskRank {

    /** What one step of priority weighs; more than any kind or severity. */
    static final int PRIORITY = 100;

    private static final int USUAL = 2;

    private TaskRank() {}

    /** Of a new task, at the usual priority: what is urgent, then who has to be phoned, then flags, then the rest. */
    static int of(TaskKind kind, Severity severity) {
        return USUAL * PRIORITY + withinPriority(kind, severity);
    }

    private static int withinPriority(TaskKind kind, Severity severity) {
        if (severity == Severity.URGENT) {
            return 10;
        }
        return switch (kind) {
            case ESCALATION, QUESTION, APPROVE_PART, REVIEW_CYCLE -> 20;
            case FOLLOW_UP, VISIT -> 30;
            case CONTACT_CHANGE, CLOSURE, INQUIRY -> 40;
            case CHECK -> severity == Severity.ATTENTION ? 40 : 50;
        };
    }
}
