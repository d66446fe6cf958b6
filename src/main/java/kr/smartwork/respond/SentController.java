package kr.smartwork.respond;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Everything that was sent for the person's reports, the latest first, page by page. */
@Controller
class SentController {

    private static final int SIZE = 20;
    private static final int LAST_PAGE = 500;

    private final SentRows rows;
    private final ReportRows reports;

    SentController(SentRows rows, ReportRows reports) {
        this.rows = rows;
        this.reports = reports;
    }

    @GetMapping("/my/sent")
    String sent(Visit visit, Model model, @RequestParam(defaultValue = "1") String page) {
        int number = page.matches("[1-9][0-9]{0,2}") ? Math.min(Integer.parseInt(page), LAST_PAGE) : 1;
        List<SentRow> found = rows.of(visit.personId(), (number - 1) * SIZE, SIZE + 1);
        model.addAttribute("sent", found.subList(0, Math.min(SIZE, found.size())));
        model.addAttribute("number", number);
        model.addAttribute("more", found.size() > SIZE && number < LAST_PAGE);
        model.addAttribute("offices", reports.offices(visit.personId()));
        return "respond/sent";
    }
}
