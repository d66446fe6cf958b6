package kr.smartwork.respond;

import kr.smartwork.shared.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Proof of each submission, for as long as the report can be seen. */
@Controller
class ReceiptController {

    private static final int LONGEST_NUMBER = 6;

    private final MyReports reports;
    private final VersionRows versions;
    private final AnswerPages pages;
    private final OwnContact own;

    ReceiptController(MyReports reports, VersionRows versions, AnswerPages pages, OwnContact own) {
        this.reports = reports;
        this.versions = versions;
        this.pages = pages;
        this.own = own;
    }

    @GetMapping("/my/{id}/receipts/{number}")
    String receipt(@PathVariable String id, @PathVariable String number, Visit visit, Model model) {
        ReportRow report = reports.mine(id, visit);
        VersionRow version = version(report, number);
        model.addAttribute("known", own.known(report.id(), visit.personId()));
        model.addAttribute("mailed", own.mailed(report.id(), visit.personId(), version.number()));
        return pages.receipt(report, version, model);
    }

    @GetMapping("/my/{id}/receipts/{number}/mail")
    String again(@PathVariable String id, @PathVariable String number, Visit visit) {
        ReportRow report = reports.mine(id, visit);
        return "redirect:/my/" + report.id() + "/receipts/"
                + version(report, number).number();
    }

    /** A copy to the visitor's registered address, never to one that is typed here. */
    @PostMapping("/my/{id}/receipts/{number}/mail")
    String mail(@PathVariable String id, @PathVariable String number, Visit visit) {
        ReportRow report = reports.mine(id, visit);
        VersionRow version = version(report, number);
        if (visit.genuine()) {
            own.mail(report.id(), visit.personId(), version.number());
        }
        return "redirect:/my/" + report.id() + "/receipts/" + version.number();
    }

    private VersionRow version(ReportRow report, String number) {
        if (number.length() > LONGEST_NUMBER || !number.matches("[0-9]+")) {
            throw new NotFound();
        }
        return versions.find(report.id(), Integer.parseInt(number)).orElseThrow(NotFound::new);
    }
}
