package kr.smartwork.api.reports;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.util.UUID;
import kr.smartwork.api.Moments;
import kr.smartwork.cycle.Cycles;
import kr.smartwork.form.Forms;
import kr.smartwork.notice.NewLink;
import kr.smartwork.notice.PersonalLinks;
import kr.smartwork.registry.Role;
import kr.smartwork.registry.StaffUser;
import kr.smartwork.report.CaseFile;
import kr.smartwork.report.CaseFiles;
import kr.smartwork.report.Recipients;
import kr.smartwork.report.Report;
import kr.smartwork.report.Reports;
import kr.smartwork.shared.Conflict;
import kr.smartwork.shared.Text;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One report: the case, its form, a new link for its respondent. */
@RestController
@RequestMapping("/api/v1/reports/{id}")
@Tag(name = "reports", description = "api.reports")
class ReportApi {

    private final CaseFiles files;
    private final Reports reports;
    private final Cycles cycles;
    private final Forms forms;
    private final Recipients recipients;
    private final PersonalLinks links;

    ReportApi(
            CaseFiles files, Reports reports, Cycles cycles, Forms forms, Recipients recipients, PersonalLinks links) {
        this.files = files;
        this.reports = reports;
        this.cycles = cycles;
        this.forms = forms;
        this.recipients = recipients;
        this.links = links;
    }

    @GetMapping
    @Operation(summary = "api.reports.get")
    ReportView get(@AuthenticationPrincipal StaffUser user, @PathVariable UUID id) {
        CaseFile file = files.of(id);
        user.actor().require(file.facility().orgPath(), Role.OFFICIAL, Role.SUPERVISOR, Role.ADMIN);
        return ReportView.of(file);
    }

    /** The form as it was published: Camunda Forms JSON. */
    @GetMapping(path = "/form", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "api.reports.form")
    String form(@AuthenticationPrincipal StaffUser user, @PathVariable UUID id) {
        Report report = reports.get(id);
        user.actor().requireSight(report.orgPath());
        return forms.version(cycles.get(report.cycleId()).formVersionId())
                .schema()
                .json();
    }

    /** The old address dies at once, for all reports of that person. */
    @PostMapping("/link")
    @Operation(summary = "api.reports.link")
    LinkView link(@AuthenticationPrincipal StaffUser user, @PathVariable UUID id) {
        user.actor().require(reports.get(id).orgPath(), Role.ADMIN, Role.SUPERVISOR, Role.OFFICIAL);
        UUID person = recipients.of(id).stream()
                .findFirst()
                .orElseThrow(() -> new Conflict("no-recipient", Text.of("api.reports.noRecipient")));
        NewLink link = links.reissue(person, user.actor());
        return new LinkView(link.url(), Moments.of(link.expiresAt()));
    }

    /** A link just issued; shown once. */
    record LinkView(String url, OffsetDateTime expiresAt) {}
}
