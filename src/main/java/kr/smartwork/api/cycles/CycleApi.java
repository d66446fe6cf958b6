package kr.smartwork.api.cycles;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Objects;
import java.util.UUID;
import kr.smartwork.api.Listing;
import kr.smartwork.api.Words;
import kr.smartwork.cycle.CycleState;
import kr.smartwork.process.CycleProcess;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.StaffUser;
import kr.smartwork.report.CycleFilter;
import kr.smartwork.report.CycleList;
import kr.smartwork.report.CyclePage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The cycles one may see, and what those in charge of their whole audience do with them. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "cycles", description = "api.cycles")
class CycleApi {

    private final CycleRequests requests;
    private final CycleProcess process;
    private final CycleList list;
    private final CycleViews views;

    CycleApi(CycleRequests requests, CycleProcess process, CycleList list, CycleViews views) {
        this.requests = requests;
        this.process = process;
        this.list = list;
        this.views = views;
    }

    /** 201 with the cycle; 200 with the same one when the request is repeated. */
    @PostMapping("/programs/{code}/cycles")
    @Operation(summary = "api.cycles.open")
    ResponseEntity<CycleView> open(
            @AuthenticationPrincipal StaffUser user,
            @PathVariable String code,
            @Valid @RequestBody OpenCycleRequest request) {
        Actor actor = user.actor();
        CycleRequests.Opened opened = requests.open(actor, code, request);
        CycleView cycle = views.of(actor, opened.cycle().id());
        return opened.now()
                ? ResponseEntity.created(URI.create("/api/v1/cycles/" + cycle.id()))
                        .body(cycle)
                : ResponseEntity.ok(cycle);
    }

    @GetMapping("/cycles")
    @Operation(summary = "api.cycles.list")
    Listing<CycleEntry> list(
            @AuthenticationPrincipal StaffUser user,
            @RequestParam(required = false) @Nullable String program,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = Listing.USUAL_LIMIT) int limit) {
        CycleState wanted = Words.find(CycleState.class, "state", state);
        CyclePage page = list.of(user.actor().paths(), new CycleFilter(program, wanted, cursor, limit));
        return Listing.of(page.items(), CycleEntry::of, page.next());
    }

    @GetMapping("/cycles/{id}")
    @Operation(summary = "api.cycles.get")
    CycleView get(@AuthenticationPrincipal StaffUser user, @PathVariable UUID id) {
        return views.of(user.actor(), id);
    }

    @PostMapping("/cycles/{id}/remind")
    @Operation(summary = "api.cycles.remind")
    Reminded remind(@AuthenticationPrincipal StaffUser user, @PathVariable UUID id) {
        return new Reminded(process.remind(user.actor(), id));
    }

    /** What is open is withdrawn step by step; what was accepted stays. */
    @PostMapping("/cycles/{id}/cancel")
    @Operation(summary = "api.cycles.cancel")
    CycleView cancel(
            @AuthenticationPrincipal StaffUser user, @PathVariable UUID id, @RequestBody Cancellation cancellation) {
        process.cancel(user.actor(), id, Objects.requireNonNullElse(cancellation.reason(), ""));
        return views.of(user.actor(), id);
    }

    /** Why a cycle is cancelled, 1–2,000 characters. */
    record Cancellation(@Nullable String reason) {}

    /** How many people are reminded. */
    record Reminded(int reminded) {}
}
