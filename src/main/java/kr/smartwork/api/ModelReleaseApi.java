package kr.smartwork.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import kr.smartwork.process.ModelCheck;
import kr.smartwork.process.ModelChecks;
import kr.smartwork.process.ModelDraft;
import kr.smartwork.process.ModelDrafts;
import kr.smartwork.process.ModelFinding;
import kr.smartwork.process.release.AskForRelease;
import kr.smartwork.process.release.DecideRelease;
import kr.smartwork.process.release.ReleaseRequest;
import kr.smartwork.process.release.ReleaseRequests;
import kr.smartwork.registry.Role;
import kr.smartwork.registry.StaffUser;
import kr.smartwork.shared.Conflict;
import kr.smartwork.shared.FieldError;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Models for programs: keep a draft, ask for its release, and decide as the second person. */
@RestController
@RequestMapping("/api/v1/models/{key}")
@Tag(name = "models", description = "api.models")
class ModelReleaseApi {

    private final ModelDrafts drafts;
    private final AskForRelease ask;
    private final DecideRelease decide;
    private final ReleaseRequests requests;
    private final ModelChecks checks;
    private final MessageSource messages;

    ModelReleaseApi(
            ModelDrafts drafts,
            AskForRelease ask,
            DecideRelease decide,
            ReleaseRequests requests,
            ModelChecks checks,
            MessageSource messages) {
        this.drafts = drafts;
        this.ask = ask;
        this.decide = decide;
        this.requests = requests;
        this.checks = checks;
        this.messages = messages;
    }

    /** @param draft its revision: what the next change, and the request for release, have to name */
    record Kept(int draft, OffsetDateTime savedAt, boolean ok, List<Checked.Found> findings) {}

    /** @param draft revision of the draft that is to be released */
    record Wanted(@Nullable Integer draft, @Nullable String note) {}

    record Refusal(@Nullable String reason) {}

    /**
     * A request for release.
     *
     * @param release number of what it became; null when it became none
     */
    record Asked(
            UUID request,
            String state,
            String author,
            String note,
            String hash,
            OffsetDateTime requestedAt,
            @Nullable String decidedBy,
            @Nullable OffsetDateTime decidedAt,
            @Nullable String reason,
            @Nullable Integer release) {

        static Asked of(ReleaseRequest request) {
            return new Asked(
                    request.id(),
                    request.state().name(),
                    request.authorName(),
                    request.note(),
                    request.hash(),
                    Moments.of(request.requestedAt()),
                    request.deciderName(),
                    request.decidedAt() == null ? null : Moments.of(request.decidedAt()),
                    request.reason().isEmpty() ? null : request.reason(),
                    request.releaseNumber());
        }
    }

    /** Keeps a draft that may still be wrong; {@code revision} is that of the draft it follows, 0 for none. */
    @PostMapping("/drafts")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "api.models.draft")
    Kept keep(
            @AuthenticationPrincipal StaffUser user,
            @PathVariable String key,
            @RequestParam(defaultValue = "0") int revision,
            InputStream body,
            Locale language)
            throws IOException {
        user.actor().require(Role.DESIGNER);
        byte[] xml = body.readNBytes(ModelsApi.MOST_BYTES + 1);
        if (xml.length > ModelsApi.MOST_BYTES) {
            throw new ResponseStatusException(HttpStatus.PAYLOAD_TOO_LARGE);
        }
        ModelCheck check = checks.check(xml, key);
        Optional<ModelFinding> unreadable = check.unreadable();
        if (unreadable.isPresent()) {
            throw new InvalidInput(List.of(new FieldError(
                    "xml", unreadable.get().rule(), unreadable.get().text())));
        }
        ModelDraft draft = drafts.save(key, xml, revision, user.actor())
                .orElseThrow(() -> new Conflict(
                        "draft-changed",
                        Text.of("api.models.draftChanged", drafts.of(key).revision())));
        return new Kept(
                draft.revision(),
                Moments.of(draft.savedAt()),
                check.ok(),
                Checked.of(check, messages, language).findings());
    }

    /** Asks for the release of a draft; a second person approves it. */
    @PostMapping("/releases")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "api.models.release")
    Asked release(@AuthenticationPrincipal StaffUser user, @PathVariable String key, @RequestBody Wanted wanted) {
        user.actor().require(Role.DESIGNER);
        Integer draft = wanted.draft();
        if (draft == null) {
            throw InvalidInput.at("draft", "required", Text.of("api.models.draftRequired"));
        }
        return Asked.of(ask.draft(user.actor(), key, draft, wanted.note() == null ? "" : wanted.note()));
    }

    /** What has become of a request. */
    @GetMapping("/releases/requests/{id}")
    @Operation(summary = "api.models.request")
    Asked request(@AuthenticationPrincipal StaffUser user, @PathVariable String key, @PathVariable UUID id) {
        user.actor().require(Role.DESIGNER, Role.RELEASER, Role.ADMIN);
        return Asked.of(requests.get(key, id));
    }

    /** The second person lets it pass: it is released. */
    @PostMapping("/releases/requests/{id}/approve")
    @Operation(summary = "api.models.approve")
    ModelsApi.Released approve(
            @AuthenticationPrincipal StaffUser user, @PathVariable String key, @PathVariable UUID id) {
        return ModelsApi.released(decide.approve(user.actor(), key, id), 0);
    }

    /** The second person does not let it pass. */
    @PostMapping("/releases/requests/{id}/refuse")
    @Operation(summary = "api.models.refuse")
    Asked refuse(
            @AuthenticationPrincipal StaffUser user,
            @PathVariable String key,
            @PathVariable UUID id,
            @RequestBody Refusal refusal) {
        decide.refuse(user.actor(), key, id, refusal.reason() == null ? "" : refusal.reason());
        return Asked.of(requests.get(key, id));
    }
}
