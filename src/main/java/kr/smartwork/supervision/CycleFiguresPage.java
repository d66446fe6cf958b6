package kr.smartwork.supervision;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import kr.smartwork.aggregation.FigureTable;
import kr.smartwork.aggregation.FrozenFigures;
import kr.smartwork.aggregation.Grouping;
import kr.smartwork.aggregation.LiveFigures;
import kr.smartwork.aggregation.Publications;
import kr.smartwork.aggregation.Snapshot;
import kr.smartwork.aggregation.Snapshots;
import kr.smartwork.process.FigureSight;
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

/** The figures of a cycle: as of now, or as they were frozen at a milestone. */
@Controller
class CycleFiguresPage {

    private final CycleHeads heads;
    private final FigureSight sight;
    private final LiveFigures live;
    private final FrozenFigures frozen;
    private final Snapshots snapshots;
    private final Publications publications;

    CycleFiguresPage(
            CycleHeads heads,
            FigureSight sight,
            LiveFigures live,
            FrozenFigures frozen,
            Snapshots snapshots,
            Publications publications) {
        this.publications = publications;
        this.heads = heads;
        this.sight = sight;
        this.live = live;
        this.frozen = frozen;
        this.snapshots = snapshots;
    }

    @GetMapping("/cycles/{id}/figures")
    String show(
            @AuthenticationPrincipal StaffUser user,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID snapshot,
            @RequestParam(defaultValue = "orgUnit") String by,
            Locale language,
            Model model) {
        Actor actor = user.actor();
        model.addAttribute("cycle", heads.get(actor, id));
        FigureSight.View view = sight.of(actor, id);
        Grouping grouping = view.whole() && "type".equals(by) ? Grouping.TYPE : Grouping.ORG_UNIT;
        List<Snapshot> taken = snapshots.of(id);
        FigureTable table = table(id, snapshot, taken, grouping);
        FigureSheets sheets = new FigureSheets(id, table, grouping, view, language);
        model.addAttribute("snapshots", taken);
        model.addAttribute("snapshot", table.snapshotId());
        model.addAttribute(
                "publication", publications.ofSnapshot(table.snapshotId()).orElse(null));
        model.addAttribute("asOf", table.asOf());
        model.addAttribute("byType", grouping == Grouping.TYPE);
        model.addAttribute("whole", view.whole());
        model.addAttribute("ofReports", sheets.ofReports());
        model.addAttribute("ofQuestions", sheets.ofQuestions());
        return "supervision/figures";
    }

    /** Null asks for the figures as of now. */
    private FigureTable table(UUID cycle, @Nullable UUID snapshot, List<Snapshot> taken, Grouping by) {
        if (snapshot == null) {
            return live.of(cycle, by);
        }
        return taken.stream()
                .filter(one -> one.id().equals(snapshot))
                .findFirst()
                .map(one -> frozen.of(one, by))
                .orElseThrow(NotFound::new);
    }
}
