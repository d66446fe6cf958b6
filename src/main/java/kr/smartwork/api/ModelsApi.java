package kr.smartwork.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.smartwork.process.ModelCheck;
import kr.smartwork.process.ModelChecks;
import kr.smartwork.process.ModelRelease;
import kr.smartwork.process.ModelReleases;
import kr.smartwork.process.RunningModels;
import kr.smartwork.registry.Role;
import kr.smartwork.registry.StaffUser;
import kr.smartwork.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Models for programs: check a file, list releases. */
@RestController
@RequestMapping("/api/v1/models")
@Tag(name = "models", description = "api.models")
class ModelsApi {

    static final int MOST_BYTES = 1_048_576;

    private final ModelReleases releases;
    private final RunningModels running;
    private final ModelChecks checks;
    private final MessageSource messages;

    ModelsApi(ModelReleases releases, RunningModels running, ModelChecks checks, MessageSource messages) {
        this.releases = releases;
        this.running = running;
        this.checks = checks;
        this.messages = messages;
    }

    record Released(
            int number,
            String note,
            String author,
            @Nullable String approver,
            String hash,
            String definitionId,
            OffsetDateTime releasedAt,
            long runningInstances) {}

    /** Checks any bytes; an empty or unreadable body is a finding like any other. */
    @PostMapping("/check")
    @Operation(summary = "api.models.check")
    Checked check(@AuthenticationPrincipal StaffUser user, InputStream body, Locale language) throws IOException {
        user.actor().require(Role.DESIGNER, Role.RELEASER, Role.ADMIN);
        byte[] bytes = body.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new ResponseStatusException(HttpStatus.PAYLOAD_TOO_LARGE);
        }
        ModelCheck check = checks.check(bytes, null);
        return Checked.of(check, messages, language);
    }

    /** The releases of a model, newest first. */
    @GetMapping("/{key}/releases")
    @Operation(summary = "api.models.releases")
    List<Released> releases(@AuthenticationPrincipal StaffUser user, @PathVariable String key) {
        user.actor().require(Role.DESIGNER, Role.RELEASER, Role.ADMIN);
        Map<String, Long> instances = running.instances();
        List<Released> found = releases.history(key).stream()
                .map(release -> released(release, instances.getOrDefault(release.definitionId(), 0L)))
                .toList();
        if (found.isEmpty()) {
            throw new NotFound();
        }
        return found;
    }

    static Released released(ModelRelease release, long instances) {
        return new Released(
                release.number(),
                release.note(),
                release.author(),
                release.approver(),
                release.hash(),
                release.definitionId(),
                Moments.of(release.releasedAt()),
                instances);
    }
}
