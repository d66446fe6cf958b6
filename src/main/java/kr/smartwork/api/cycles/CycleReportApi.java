package kr.smartwork.api.cycles;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.smartwork.api.Listing;
import kr.smartwork.api.Words;
import kr.smartwork.process.CycleSight;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.StaffUser;
import kr.smartwork.report.ReportFilter;
import kr.smartwork.report.ReportList;
import kr.smartwork.report.ReportPage;
import kr.smartwork.report.ReportState;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The reports of a cycle, those of the reader's units. */
@RestController
@Tag(name = "cycles", description = "api.cycles")
class CycleReportApi {

    private final CycleSight sight;
    private final ReportList reports;

    CycleReportApi(CycleSight sight, ReportList reports) {
        this.sight = sight;
        this.reports = reports;
    }

    /** By facility code; several states are separated by commas. */
    @GetMapping("/api/v1/cycles/{id}/reports")
    @Operation(summary = "api.cycles.reports")
    Listing<ReportEntry> list(
            @AuthenticationPrincipal StaffUser user,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") List<String> state,
            @RequestParam(required = false) @Nullable String orgUnit,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = Listing.USUAL_LIMIT) int limit) {
        Actor actor = user.actor();
        sight.requireSight(actor, id);
        ReportFilter filter = new ReportFilter(states(state), orgUnit, type, null, Set.of(), null);
        ReportPage page = reports.of(id, filter, actor.paths(), cursor, limit);
        return Listing.of(page.items(), ReportEntry::of, page.next());
    }

    private static Set<ReportState> states(List<String> words) {
        return words.stream()
                .filter(word -> !word.isBlank())
                .map(word -> Words.read(ReportState.class, "state", word))
                .collect(Collectors.toSet());
    }
}
