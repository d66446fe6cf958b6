package kr.smartwork.respond;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kr.smartwork.form.FormSchema;
import kr.smartwork.process.FacilityProcess;
import kr.smartwork.report.FacilityNotice;
import kr.smartwork.report.FacilityNotices;
import kr.smartwork.shared.Conflict;
import kr.smartwork.shared.FieldError;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * "I am not the one responsible", "the facility has closed" and questions: told from any page about a report. What was typed into the
 * form before travels along and leads back to it.
 */
@Controller
@RequestMapping("/my/{id}/{what:contact|closed|inquiry}")
class TellController {

    /** What a page of the form sends besides the answers: which draft and which version they belong to. */
    private static final Set<String> SENT_PAGE = Set.of("revision", "version", "judged");

    private static final Map<FacilityNotice.Kind, String> WAYS = Map.of(
            FacilityNotice.Kind.CONTACT_CHANGE, "contact",
            FacilityNotice.Kind.CLOSURE, "closed",
            FacilityNotice.Kind.INQUIRY, "inquiry");

    /** An answer that travels along. */
    record Kept(String name, String value) {}

    private final MyReports reports;
    private final FacilityProcess process;
    private final FacilityNotices notices;
    private final Clock clock;

    TellController(MyReports reports, FacilityProcess process, FacilityNotices notices, Clock clock) {
        this.reports = reports;
        this.process = process;
        this.notices = notices;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable String id, @PathVariable String what, Visit visit, Model model) {
        return page(reports.mine(id, visit), visit, kind(what), Telling.empty(), List.of(), model);
    }

    /** From the form, with what was typed into it. */
    @PostMapping
    String fromForm(
            @PathVariable String id, @PathVariable String what, Visit visit, Model model, HttpServletRequest request) {
        model.addAttribute("kept", kept(request));
        return show(id, what, visit, model);
    }

    /** Somebody comes back to the address that only takes what the page sends. */
    @GetMapping("/tell")
    String again(@PathVariable String id, @PathVariable String what, Visit visit) {
        return "redirect:/my/" + reports.mine(id, visit).id() + "/" + what;
    }

    @PostMapping("/tell")
    String tell(
            @PathVariable String id,
            @PathVariable String what,
            Visit visit,
            Telling telling,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        ReportRow report = reports.mine(id, visit);
        FacilityNotice.Kind kind = kind(what);
        model.addAttribute("kept", kept(request));
        if (!visit.genuine()) {
            response.setStatus(HttpStatus.FORBIDDEN.value());
            model.addAttribute("stale", true);
            return page(report, visit, kind, telling, List.of(), model);
        }
        try {
            process.tell(telling.about(report, visit.personId(), kind, LocalDate.now(clock)));
        } catch (InvalidInput wrong) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(report, visit, kind, telling, wrong.errors(), model);
        } catch (Conflict refused) {
            response.setStatus(HttpStatus.CONFLICT.value());
            List<FieldError> errors = List.of(new FieldError("", refused.code(), refused.text()));
            return page(report, visit, kind, telling, errors, model);
        }
        about(report, kind, model);
        return "respond/told";
    }

    private String page(
            ReportRow report,
            Visit visit,
            FacilityNotice.Kind kind,
            Telling telling,
            List<FieldError> errors,
            Model model) {
        about(report, kind, model);
        model.addAttribute("telling", telling);
        model.addAttribute("errors", errors);
        model.addAttribute("waiting", waiting(report.id(), visit.personId(), kind));
        return "respond/tell";
    }

    private void about(ReportRow report, FacilityNotice.Kind kind, Model model) {
        model.addAttribute("report", report);
        model.addAttribute("kind", kind);
        model.addAttribute("what", WAYS.get(kind));
        model.addAttribute("languageUrl", "/my/" + report.id() + "/" + model.getAttribute("what"));
        model.addAttribute("offices", List.of(report.office()));
    }

    /** What the visitor told before and nobody has decided yet. */
    private List<FacilityNotice> waiting(UUID reportId, UUID personId, FacilityNotice.Kind kind) {
        return notices.ofReport(reportId).stream()
                .filter(notice -> notice.open() && notice.kind() == kind && notice.of(personId))
                .toList();
    }

    private static FacilityNotice.Kind kind(String what) {
        return WAYS.entrySet().stream()
                .filter(way -> way.getValue().equals(what))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static List<Kept> kept(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .filter(parameter ->
                        parameter.getKey().startsWith(FormSchema.PARAMETER) || SENT_PAGE.contains(parameter.getKey()))
                .flatMap(parameter ->
                        List.of(parameter.getValue()).stream().map(value -> new Kept(parameter.getKey(), value)))
                .toList();
    }
}
