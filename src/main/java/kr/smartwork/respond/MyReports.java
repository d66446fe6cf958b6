package kr.smartwork.respond;

import java.util.UUID;
import kr.smartwork.shared.NotFound;
import org.springframework.stereotype.Component;

/** The row check of every page about one report. */
@Component
class MyReports {

    private final ReportRows rows;

    MyReports(ReportRows rows) {
        this.rows = rows;
    }

    /**
     * The visitor's report.
     *
     * @param id as it stands in the address
     * @throws NotFound if there is none, it is somebody else's, or that is no id: all look the same
     */
    ReportRow mine(String id, Visit visit) {
        return rows.find(parse(id), visit.personId()).orElseThrow(NotFound::new);
    }

    private static UUID parse(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound();
        }
    }
}
