package kr.smartwork.supervision;

import java.util.UUID;
import kr.smartwork.aggregation.FrozenFigures;
import kr.smartwork.aggregation.Snapshot;
import kr.smartwork.aggregation.SnapshotSources;
import kr.smartwork.aggregation.Snapshots;
import kr.smartwork.aggregation.SourceFilter;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.StaffUser;
import kr.smartwork.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The reports and versions behind a frozen number, those in the reader's units. */
@Controller
class SnapshotSourcesPage {

    private static final int PAGE = 50;

    private final CycleHeads heads;
    private final Snapshots snapshots;
    private final FrozenFigures figures;
    private final SnapshotSources sources;

    SnapshotSourcesPage(CycleHeads heads, Snapshots snapshots, FrozenFigures figures, SnapshotSources sources) {
        this.heads = heads;
        this.snapshots = snapshots;
        this.figures = figures;
        this.sources = sources;
    }

    @GetMapping("/snapshots/{id}/sources")
    String list(
            @AuthenticationPrincipal StaffUser user,
            @PathVariable UUID id,
            @RequestParam String figure,
            @RequestParam(required = false) @Nullable String orgUnit,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        Actor actor = user.actor();
        Snapshot snapshot = snapshots.find(id).orElseThrow(NotFound::new);
        model.addAttribute("cycle", heads.get(actor, snapshot.cycleId()));
        SourceFilter filter = new SourceFilter(blankToNull(orgUnit), blankToNull(type), actor.paths());
        model.addAttribute("page", sources.of(id, figure, filter, cursor, PAGE));
        model.addAttribute("figure", figures.of(snapshot, null).figure(figure).orElseThrow(NotFound::new));
        model.addAttribute("snapshot", snapshot);
        return "supervision/sources";
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
