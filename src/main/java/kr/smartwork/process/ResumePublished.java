package kr.smartwork.process;

import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import kr.smartwork.cycle.Cycle;
import kr.smartwork.cycle.CycleState;
import kr.smartwork.cycle.Cycles;
import kr.smartwork.program.Program;
import kr.smartwork.program.Programs;
import kr.smartwork.shared.Conflict;
import kr.smartwork.shared.NotFound;
import kr.smartwork.shared.Text;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Service;

/**
 * Puts a cycle that was published without an instance, such as the demo's of yesterday, under its model, at the point at
 * which every published cycle waits: until its publication is withdrawn, or the time for that is over.
 */
@Service
public class ResumePublished {

    private final EngineRetry retry;
    private final RuntimeService runtime;
    private final ModelReleases models;
    private final Cycles cycles;
    private final Programs programs;

    ResumePublished(EngineRetry retry, RuntimeService runtime, ModelReleases models, Cycles cycles, Programs programs) {
        this.retry = retry;
        this.runtime = runtime;
        this.models = models;
        this.cycles = cycles;
        this.programs = programs;
    }

    /** @throws Conflict when the cycle is not published */
    public void resume(UUID cycleId, Instant undoUntil) {
        retry.run(null, () -> {
            Cycle cycle = cycles.getLocked(cycleId);
            if (cycle.state() != CycleState.PUBLISHED) {
                throw new Conflict("cycle-state", Text.of("review.withdraw.notPublished"));
            }
            Program program = programs.findById(cycle.programId()).orElseThrow(NotFound::new);
            String instance = runtime.createProcessInstanceById(
                            models.current(program.cycleModel()).definitionId())
                    .businessKey(cycleId.toString())
                    .startBeforeActivity(CycleModel.AWAIT_WITHDRAWAL)
                    .setVariable(CycleModel.UNDO_UNTIL, Date.from(undoUntil))
                    .execute()
                    .getId();
            cycle.runsAs(instance, models.current(program.reportModel()).definitionId());
            return cycles.saveAndFlush(cycle);
        });
    }
}
