package kr.smartwork.supervision;

import java.util.UUID;
import kr.smartwork.aggregation.Grouping;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Where a number leads: a live one to the reports as they are, a frozen one to the versions that were counted. */
record FigureLinks(UUID cycleId, @Nullable UUID snapshotId, Grouping by) {

    String to(String figure, @Nullable String group) {
        UriComponentsBuilder address = snapshotId == null ? live(figure) : frozen(snapshotId, figure);
        if (group != null) {
            address.queryParam(by == Grouping.TYPE ? "type" : "orgUnit", group);
        }
        return address.encode().build().toUriString();
    }

    private static UriComponentsBuilder frozen(UUID snapshot, String figure) {
        return UriComponentsBuilder.fromPath("/snapshots/" + snapshot + "/sources")
                .queryParam("figure", figure);
    }

    private UriComponentsBuilder live(String figure) {
        UriComponentsBuilder reports = UriComponentsBuilder.fromPath("/cycles/" + cycleId + "/reports");
        return switch (figure) {
            case "completeness", "submitted" -> reports.queryParam("state", "IN_REVIEW", "ACCEPTED");
            case "timeliness" -> reports.queryParam("trait", "IN_TIME");
            case "expected" -> reports;
            case "late" -> reports.queryParam("trait", "LATE");
            case "returned" -> reports.queryParam("state", "RETURNED");
            case "missing" -> reports.queryParam("trait", "MISSING");
            case "nothing_to_report" -> reports.queryParam("trait", "NOTHING_TO_REPORT");
            case "closed_today" -> reports.queryParam("trait", "CLOSED_TODAY");
            case "excused" -> reports.queryParam("state", "EXCUSED");
            default -> answered(reports, figure.split("\\.", 3));
        };
    }

    /** A question's key is field, kind and perhaps option. */
    private static UriComponentsBuilder answered(UriComponentsBuilder reports, String[] key) {
        reports.queryParam("field", key[0]);
        return key.length == 3 ? reports.queryParam("option", key[2]) : reports;
    }
}
