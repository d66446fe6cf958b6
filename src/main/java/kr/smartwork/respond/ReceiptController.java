package kr.smartwork.respond;

import kr.smartwork.shared.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Proof of each submission, for as long as the report can be seen. */
@Controller
class ReceiptController {

    private static final int LONGEST_NUMBER = 6;

    private final MyReports reports;
    private final VersionRows versions;
    private final AnswerPages pages;

    ReceiptController(MyReports reports, VersionRows versions, AnswerPages pages) {
        this.reports = reports;
        this.versions = versions;
        this.pages = pages;
    }

    @GetMapping("/my/{id}/receipts/{number}")
    String receipt(@PathVariable String id, @PathVariable String number, Visit visit, Model model) {
        ReportRow report = reports.mine(id, visit);
        if (number.length() > LONGEST_NUMBER || !number.matches("[0-9]+")) {
            throw new NotFound();
        }
        VersionRow version =
                versions.find(report.id(), Integer.parseInt(number)).orElseThrow(NotFound::new);
        return pages.receipt(report, version, model);
    }
}
