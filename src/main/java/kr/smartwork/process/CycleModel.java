package kr.smartwork.process;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;

/** What code and {@code reporting-cycle.bpmn} agree on: messages and variables. Times are the engine's Dates. */
final class CycleModel {

    static final String KEY = "reporting-cycle";

    /** Where a published cycle waits. */
    static final String AWAIT_WITHDRAWAL = "Gateway_AwaitWithdrawal";

    static final String ALL_SETTLED = "AllReportsSettled";
    static final String CANCELLED = "CycleCancelled";

    static final String EXTENSIONS_ENDED = "ExtensionsEnded";
    static final String LOCK_DECIDED = "LockDecided";
    static final String APPROVALS_CHANGED = "ApprovalsChanged";
    static final String PART_SENT_BACK = "PartSentBack";
    static final String PUBLICATION_WITHDRAWN = "PublicationWithdrawn";

    static final String DUE_AT = "dueAt";
    static final String ESCALATE_AT = "escalateAt";
    static final String LOCK_AT = "lockAt";
    static final String REWORK_UNTIL = "reworkUntil";
    static final String EXTENSIONS_END_AT = "extensionsEndAt";
    static final String UNDO_UNTIL = "undoUntil";
    static final String APPROVAL_UNTIL = "approvalUntil";
    static final String NEXT_REMINDER_AT = "nextReminderAt";

    /** Boolean: a planned reminder is left. */
    static final String REMINDERS_LEFT = "remindersLeft";
    /** Boolean: the step just run has more reports to go through; it is run again as a new job. */
    static final String MORE_LEFT = "moreLeft";
    /** Boolean: more extended reports are to be given out; on its own, since it runs beside the other steps. */
    static final String MORE_EXTENDED = "moreExtended";
    /** Boolean: the lock waits for extended reports. */
    static final String EXTENSIONS_OPEN = "extensionsOpen";
    /** Boolean: units are asked to approve their part before the review. */
    static final String APPROVALS_OPEN = "approvalsOpen";
    /** Integer: how many of them, at the level that is asked now. */
    static final String APPROVAL_UNITS = "approvalUnits";
    /** Boolean: some report is open. */
    static final String REPORTS_OPEN = "reportsOpen";
    /** Decision of the review: {@code publish} or {@code sendBack}. */
    static final String OUTCOME = "outcome";
    /** Input of the milestone steps: its name. */
    static final String MILESTONE = "milestone";

    /** Input of a reminder: {@link #EXTRA} for one beside the program's plan; else, and by default, the next of the plan. */
    static final String REMINDER = "reminder";

    static final String EXTRA = "extra";

    private CycleModel() {}

    /** Sets until when the lock waits for extended reports, if it does. */
    static void awaitExtensions(VariableScope scope, Optional<Instant> end) {
        scope.setVariable(EXTENSIONS_OPEN, end.isPresent());
        end.ifPresent(moment -> scope.setVariable(EXTENSIONS_END_AT, Date.from(moment)));
    }

    /** Sets when the next reminder is due, if one is left. */
    static void planReminder(VariableScope scope, Optional<Instant> next) {
        scope.setVariable(REMINDERS_LEFT, next.isPresent());
        next.ifPresent(moment -> scope.setVariable(NEXT_REMINDER_AT, Date.from(moment)));
    }
}
