package kr.smartwork.respond;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Everything the person owes and has answered, over all programs. */
@Controller
class ListController {

    private final ReportRows reports;

    ListController(ReportRows reports) {
        this.reports = reports;
    }

    @GetMapping("/my")
    String list(Visit visit, Model model) {
        List<ReportRow> open = reports.open(visit.personId());
        List<ReportRow> done = reports.done(visit.personId());
        model.addAttribute("open", open);
        model.addAttribute("done", done);
        model.addAttribute(
                "offices",
                Stream.concat(open.stream(), done.stream())
                        .map(ReportRow::office)
                        .distinct()
                        .limit(3)
                        .toList());
        return "respond/reports";
    }
}
