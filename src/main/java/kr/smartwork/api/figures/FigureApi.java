package kr.smartwork.api.figures;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.UUID;
import kr.smartwork.aggregation.FigureTable;
import kr.smartwork.aggregation.FrozenFigures;
import kr.smartwork.aggregation.Grouping;
import kr.smartwork.aggregation.LiveFigures;
import kr.smartwork.aggregation.Publication;
import kr.smartwork.aggregation.Publications;
import kr.smartwork.aggregation.Snapshot;
import kr.smartwork.aggregation.SnapshotSources;
import kr.smartwork.aggregation.Snapshots;
import kr.smartwork.aggregation.SourceFilter;
import kr.smartwork.aggregation.SourcePage;
import kr.smartwork.api.Listing;
import kr.smartwork.api.Words;
import kr.smartwork.process.CycleSight;
import kr.smartwork.process.FigureSight;
import kr.smartwork.registry.StaffUser;
import kr.smartwork.shared.Forbidden;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.NotFound;
import kr.smartwork.shared.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The figures of a cycle and the reports behind them, of the reader's units; totals and types only of the whole. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "figures", description = "api.figures")
class FigureApi {

    private static final int MAX_LIMIT = 200;

    private final CycleSight sight;
    private final FigureSight figureSight;
    private final LiveFigures live;
    private final FrozenFigures frozen;
    private final Snapshots snapshots;
    private final SnapshotSources sources;
    private final Publications publications;

    FigureApi(
            CycleSight sight,
            FigureSight figureSight,
            LiveFigures live,
            FrozenFigures frozen,
            Snapshots snapshots,
            SnapshotSources sources,
            Publications publications) {
        this.publications = publications;
        this.sight = sight;
        this.figureSight = figureSight;
        this.live = live;
        this.frozen = frozen;
        this.snapshots = snapshots;
        this.sources = sources;
    }

    /** 404 for a milestone that has not been reached. */
    @GetMapping("/cycles/{id}/figures")
    @Operation(summary = "api.figures.get")
    FiguresView figures(
            @AuthenticationPrincipal StaffUser user,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String milestone,
            @RequestParam(required = false) @Nullable String by,
            Locale language) {
        sight.requireSight(user.actor(), id);
        Grouping grouping = Words.find(Grouping.class, "by", by);
        FigureSight.View view = figureSight.of(user.actor(), id);
        if (!view.whole() && grouping == Grouping.TYPE) {
            throw new Forbidden();
        }
        Grouping groups = view.whole() ? grouping : Grouping.ORG_UNIT;
        FigureTable table = milestone == null || milestone.isBlank()
                ? live.of(id, groups)
                : frozen.of(id, milestone.strip(), groups);
        Publication published = publications.ofSnapshot(table.snapshotId()).orElse(null);
        return FiguresView.of(view.whole() ? table : table.only(view::sees), published, language);
    }

    @GetMapping("/snapshots/{id}/sources")
    @Operation(summary = "api.figures.sources")
    Listing<SourceEntry> sources(
            @AuthenticationPrincipal StaffUser user,
            @PathVariable UUID id,
            @RequestParam String figure,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = Listing.USUAL_LIMIT) int limit) {
        Snapshot snapshot = snapshots.find(id).orElseThrow(NotFound::new);
        sight.requireSight(user.actor(), snapshot.cycleId());
        if (limit < 1 || limit > MAX_LIMIT) {
            throw InvalidInput.at("limit", "out-of-range", Text.of("cycle.list.limit", MAX_LIMIT));
        }
        SourceFilter own = new SourceFilter(null, null, user.actor().paths());
        SourcePage page = sources.of(id, figure, own, cursor, limit);
        return Listing.of(page.items(), SourceEntry::of, page.next());
    }
}
