package kr.smartwork.api.programs;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Objects;
import kr.smartwork.api.Listing;
import kr.smartwork.cycle.CyclePreviews;
import kr.smartwork.program.ChangeProgram;
import kr.smartwork.program.Program;
import kr.smartwork.program.Programs;
import kr.smartwork.registry.StaffUser;
import kr.smartwork.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The programs. Every member of staff may read them; process admins and administrators change them. */
@RestController
@RequestMapping("/api/v1/programs")
@Tag(name = "programs", description = "api.programs")
class ProgramApi {

    private final Programs programs;
    private final ChangeProgram changes;
    private final CyclePreviews previews;
    private final Clock clock;

    ProgramApi(Programs programs, ChangeProgram changes, CyclePreviews previews, Clock clock) {
        this.programs = programs;
        this.changes = changes;
        this.previews = previews;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "api.programs.list")
    Listing<ProgramEntry> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = Listing.USUAL_LIMIT) int limit) {
        return ProgramCursor.part(programs.findAllByOrderByPositionNo(), cursor, limit);
    }

    @GetMapping("/{code}")
    @Operation(summary = "api.programs.get")
    ProgramView get(@PathVariable String code) {
        return ProgramView.of(find(code));
    }

    @PutMapping("/{code}")
    @Operation(summary = "api.programs.put")
    ProgramView put(
            @AuthenticationPrincipal StaffUser user,
            @PathVariable String code,
            @Valid @RequestBody ProgramRequest request) {
        return ProgramView.of(changes.change(user.actor(), code, request.change()));
    }

    @PostMapping("/{code}/preview")
    @Operation(summary = "api.programs.preview")
    PreviewView preview(
            @AuthenticationPrincipal StaffUser user,
            @PathVariable String code,
            @Valid @RequestBody(required = false) @Nullable PreviewRequest request) {
        Program program = find(code);
        PreviewRequest wish = Objects.requireNonNullElse(request, PreviewRequest.USUAL);
        return PreviewView.of(
                previews.of(user.actor(), program, wish.schedule(program.definition(), clock.instant()), wish.codes()));
    }

    private Program find(String code) {
        return programs.findByCode(code).orElseThrow(NotFound::new);
    }
}
