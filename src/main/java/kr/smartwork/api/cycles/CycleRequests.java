package kr.smartwork.api.cycles;

import java.time.Clock;
import kr.smartwork.cycle.Cycle;
import kr.smartwork.cycle.Cycles;
import kr.smartwork.process.CycleProcess;
import kr.smartwork.process.CycleSight;
import kr.smartwork.program.Program;
import kr.smartwork.program.Programs;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.Role;
import kr.smartwork.shared.Conflict;
import kr.smartwork.shared.NotFound;
import kr.smartwork.shared.Text;
import org.springframework.stereotype.Component;

/** Opens a cycle once per request id: a repeated request gets its cycle even when its due time has passed meanwhile. */
@Component
class CycleRequests {

    private final Programs programs;
    private final Cycles cycles;
    private final CycleProcess process;
    private final CycleSight sight;
    private final Clock clock;

    CycleRequests(Programs programs, Cycles cycles, CycleProcess process, CycleSight sight, Clock clock) {
        this.programs = programs;
        this.cycles = cycles;
        this.process = process;
        this.sight = sight;
        this.clock = clock;
    }

    /** The cycle of a request, and whether it was opened just now. */
    record Opened(Cycle cycle, boolean now) {}

    Opened open(Actor actor, String programCode, OpenCycleRequest request) {
        actor.require(Role.ADMIN, Role.DESIGNER, Role.SUPERVISOR);
        Program program = programs.findByCode(programCode).orElseThrow(NotFound::new);
        return cycles.findByProgramIdAndRequestId(program.id(), request.requestId())
                .map(cycle -> new Opened(own(actor, cycle), false))
                .orElseGet(() ->
                        new Opened(process.open(actor, request.wish(program, clock.instant(), actor.id())), true));
    }

    /** Two districts may have chosen the same id without knowing of each other. */
    private Cycle own(Actor actor, Cycle cycle) {
        try {
            sight.requireSight(actor, cycle.id());
            return cycle;
        } catch (NotFound foreign) {
            throw new Conflict("request-id-taken", Text.of("api.cycles.requestIdTaken"));
        }
    }
}
