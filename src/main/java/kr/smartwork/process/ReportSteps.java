package kr.smartwork.process;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import kr.smartwork.cycle.Cycles;
import kr.smartwork.form.Severity;
import kr.smartwork.notice.NewNotice;
import kr.smartwork.notice.Outbox;
import kr.smartwork.notice.Purpose;
import kr.smartwork.program.Programs;
import kr.smartwork.report.AcceptReports;
import kr.smartwork.report.Recipients;
import kr.smartwork.report.Report;
import kr.smartwork.report.Reports;
import kr.smartwork.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The small steps of a report. */
@Component
class ReportSteps {

    private static final String USUAL_RETURNS = "2";

    private final Reports reports;
    private final AcceptReports acceptReports;
    private final Recipients recipients;
    private final Outbox outbox;
    private final Cycles cycles;
    private final Programs programs;

    ReportSteps(
            Reports reports,
            AcceptReports acceptReports,
            Recipients recipients,
            Outbox outbox,
            Cycles cycles,
            Programs programs) {
        this.reports = reports;
        this.acceptReports = acceptReports;
        this.recipients = recipients;
        this.outbox = outbox;
        this.cycles = cycles;
        this.programs = programs;
    }

    /**
     * What a model says about it; 2 when it says nothing, as the releases before the parameter.
     *
     * @throws IllegalArgumentException for what is no number from 1 to 9: the job fails and is told in words
     */
    static int returnsToSupervisor(@Nullable Object parameter) {
        String said = parameter == null ? USUAL_RETURNS : parameter.toString().strip();
        if (!said.matches("[1-9]")) {
            throw new IllegalArgumentException(ReportModel.RETURNS_TO_SUPERVISOR + " is " + said);
        }
        return Integer.parseInt(said);
    }

    /**
     * The variables that decide who looks at the answer.
     *
     * @param byModel after how many returns a supervisor checks, unless the program says another number
     */
    Map<String, Object> flag(UUID reportId, int byModel) {
        Report report = reports.get(reportId);
        Integer byProgram = programs.findById(cycles.get(report.cycleId()).programId())
                .orElseThrow(NotFound::new)
                .definition()
                .oversight()
                .returnsToSupervisor();
        boolean bySupervisor = report.returnedCount() >= (byProgram == null ? byModel : byProgram);
        Map<String, Object> variables = new HashMap<>();
        variables.put(ReportModel.FLAGGED, report.needsCheck());
        variables.put(ReportModel.URGENT, report.severity() == Severity.URGENT);
        variables.put(ReportModel.CHECKERS, bySupervisor ? "supervisor" : "official");
        variables.put(ReportModel.REVIEWER, bySupervisor ? null : acceptReports.reviewerOf(report));
        return variables;
    }

    /** @param byPerson the last decision was to let it pass */
    void accept(UUID reportId, boolean byPerson) {
        acceptReports.accept(reports.get(reportId), byPerson);
    }

    void sendReturnNotice(UUID reportId) {
        Report report = reports.get(reportId);
        outbox.add(recipients.of(reportId).stream()
                .map(person -> new NewNotice(
                        Purpose.RETURN,
                        report.cycleId(),
                        reportId,
                        person,
                        report.returnedCount(),
                        report.returnReason()))
                .toList());
    }
}
