package kr.smartwork.api.reports;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import kr.smartwork.api.Moments;
import kr.smartwork.process.ReportProcess;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.Role;
import kr.smartwork.registry.StaffUser;
import kr.smartwork.report.Receipt;
import kr.smartwork.report.Reports;
import kr.smartwork.report.SubmitAnswer;
import kr.smartwork.report.Submitter;
import kr.smartwork.report.VersionKind;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Answers of other systems, such as a hospital's, under a staff account; checked as the page's are. */
@RestController
@Tag(name = "reports", description = "api.reports")
class SubmissionApi {

    private final Reports reports;
    private final ReportProcess process;

    SubmissionApi(Reports reports, ReportProcess process) {
        this.reports = reports;
        this.process = process;
    }

    /** The same submission id again gives the same answer. */
    @PutMapping("/api/v1/reports/{id}/submission")
    @Operation(summary = "api.reports.submit")
    ReceiptView submit(
            @AuthenticationPrincipal StaffUser user,
            @PathVariable UUID id,
            @Valid @RequestBody SubmissionRequest request) {
        Actor actor = user.actor();
        actor.require(reports.get(id).orgPath(), Role.ADMIN, Role.OFFICIAL, Role.SUPERVISOR);
        return ReceiptView.of(process.submit(
                new SubmitAnswer(id, request.submissionId(), request.kind(), request.answers(), Submitter.api(actor))));
    }

    /**
     * A submission as it comes in.
     *
     * @param kind {@code ANSWERED} when it is left out
     * @param answers by field key; needed for {@code ANSWERED} only
     */
    record SubmissionRequest(@NotBlank String submissionId, VersionKind kind, @NotNull Map<String, Object> answers) {

        SubmissionRequest {
            kind = kind == null ? VersionKind.ANSWERED : kind;
            answers = answers == null && kind != VersionKind.ANSWERED ? Map.of() : answers;
        }
    }

    /**
     * What a submitter gets.
     *
     * @param receipt number for people to quote
     */
    record ReceiptView(int version, String receipt, OffsetDateTime submittedAt, boolean late) {

        static ReceiptView of(Receipt receipt) {
            return new ReceiptView(
                    receipt.version(), receipt.number(), Moments.of(receipt.submittedAt()), receipt.late());
        }
    }
}
