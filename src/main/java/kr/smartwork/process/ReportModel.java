package kr.smartwork.process;

/**
 * What code and the report models ({@code report.bpmn}, {@code simple-report.bpmn}) agree on: messages and
 * variables. Variables hold ids and decisions only, never what a person typed.
 */
final class ReportModel {

    /** Shared by all report models, so that escalation and closing work for any of them. */
    static final String OVERDUE = "ReportOverdue";

    static final String ESCALATED = "ReportEscalated";
    static final String EXTENDED = "ReportExtended";
    static final String CORRECTED = "ReportCorrected";
    static final String CLOSED = "ReportClosed";
    static final String QUESTIONED = "ReportQuestioned";
    static final String RETURNED = "ReportReturned";

    /** Staff id of the official in charge, or null: the engine assigns the follow-up to them. */
    static final String OFFICIAL = "official";
    /** Staff id of whoever checks, or null. */
    static final String REVIEWER = "reviewer";
    /** Role that may check: {@code official} or {@code supervisor}. */
    static final String CHECKERS = "checkers";
    /** Boolean: the respondent or an official on the phone has answered. */
    static final String ANSWERED = "answered";

    /** Parameter of Service_FlagAnswer: after how many returns a supervisor checks. */
    static final String RETURNS_TO_SUPERVISOR = "returnsToSupervisor";

    static final String FLAGGED = "flagged";
    static final String URGENT = "urgent";
    /** Decision of the last user task: {@code accept}, {@code return}, {@code close}, {@code continue}, {@code extend}, {@code answer} of a
     * question; {@code visit}, and of a visit {@code notFound}, {@code refused}, {@code closed}; {@code answered} once there is an answer. */
    static final String OUTCOME = "outcome";

    private ReportModel() {}

    /** The engine knows a start message by its name alone, so each model has its own. */
    static String correctionStart(String modelKey) {
        return modelKey + "." + CORRECTED;
    }

    /** Start of an instance for a report that the supervisor sends back after it was accepted. */
    static String returnStart(String modelKey) {
        return modelKey + "." + RETURNED;
    }
}
