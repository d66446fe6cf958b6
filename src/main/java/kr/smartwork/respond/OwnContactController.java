package kr.smartwork.respond;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import kr.smartwork.registry.ContactDetails;
import kr.smartwork.shared.Conflict;
import kr.smartwork.shared.FieldError;
import kr.smartwork.shared.InvalidInput;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** "Are your contact data right?": yes, or what they are. Asked on the receipt, once a cycle, never before. */
@Controller
@RequestMapping("/my/{id}/own-contact")
class OwnContactController {

    private final MyReports reports;
    private final OwnContact own;

    OwnContactController(MyReports reports, OwnContact own) {
        this.reports = reports;
        this.own = own;
    }

    @GetMapping
    String show(@PathVariable String id, Visit visit, Model model) {
        ReportRow report = reports.mine(id, visit);
        boolean asked = report.versionNo() > 0
                && !own.known(report.id(), visit.personId()).confirmed();
        return asked ? page(report, visit, "", "", List.of(), model) : after(report);
    }

    @GetMapping("/yes")
    String again(@PathVariable String id, Visit visit) {
        return after(reports.mine(id, visit));
    }

    @PostMapping("/yes")
    String yes(@PathVariable String id, Visit visit) {
        ReportRow report = reports.mine(id, visit);
        if (visit.genuine() && report.versionNo() > 0) {
            own.confirm(report.id(), visit.personId());
        }
        return after(report);
    }

    @PostMapping
    String correct(
            @PathVariable String id,
            Visit visit,
            @RequestParam(defaultValue = "") String mobile,
            @RequestParam(defaultValue = "") String mail,
            Model model,
            HttpServletResponse response) {
        ReportRow report = reports.mine(id, visit);
        if (!visit.genuine()) {
            response.setStatus(HttpStatus.FORBIDDEN.value());
            model.addAttribute("stale", true);
            return page(report, visit, mobile, mail, List.of(), model);
        }
        if (report.versionNo() == 0) {
            return after(report);
        }
        try {
            own.correct(report.id(), visit.personId(), ContactDetails.typed(null, mobile, mail));
            return after(report);
        } catch (InvalidInput wrong) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(report, visit, mobile, mail, wrong.errors(), model);
        } catch (Conflict already) {
            response.setStatus(HttpStatus.CONFLICT.value());
            List<FieldError> errors = List.of(new FieldError("", already.code(), already.text()));
            return page(report, visit, mobile, mail, errors, model);
        }
    }

    private String page(
            ReportRow report, Visit visit, String mobile, String mail, List<FieldError> errors, Model model) {
        model.addAttribute("report", report);
        model.addAttribute("known", own.known(report.id(), visit.personId()));
        model.addAttribute("mobile", mobile);
        model.addAttribute("mail", mail);
        model.addAttribute("errors", errors);
        model.addAttribute("languageUrl", "/my/" + report.id() + "/own-contact");
        model.addAttribute("offices", List.of(report.office()));
        return "respond/own-contact";
    }

    private static String after(ReportRow report) {
        return "redirect:/my/" + report.id() + (report.versionNo() > 0 ? "/receipts/" + report.versionNo() : "");
    }
}
