package kr.smartwork.process;

import java.util.Objects;
import java.util.UUID;
import kr.smartwork.cycle.Cycles;
import org.springframework.stereotype.Component;

/** The names of the steps of a cycle's reports, in the release they run with. */
@Component
public class StepNames {

    private final Cycles cycles;
    private final ModelReleases releases;

    StepNames(Cycles cycles, ModelReleases releases) {
        this.cycles = cycles;
        this.releases = releases;
    }

    /** The name of this step; its id when the model has no such step. Whether the reader sees the cycle is the caller's check. */
    public String name(UUID cycleId, String element) {
        String definitionId = cycles.get(cycleId).reportDefinitionId();
        return definitionId == null
                ? element
                : Objects.requireNonNullElse(
                        ModelStep.names(releases.xml(definitionId)).get(element), element);
    }
}
