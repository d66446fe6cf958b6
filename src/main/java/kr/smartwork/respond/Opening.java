package kr.smartwork.respond;

import kr.smartwork.process.ReportProcess;
import org.springframework.stereotype.Component;

/** The office learns that somebody has begun: from the button, the first draft or the first review, whichever is first. */
@Component
class Opening {

    private final ReportProcess process;

    Opening(ReportProcess process) {
        this.process = process;
    }

    void opened(ReportRow report) {
        if (report.standing() == Standing.TO_ANSWER) {
            process.opened(report.id());
        }
    }
}
