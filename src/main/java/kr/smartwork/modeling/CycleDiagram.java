package kr.smartwork.modeling;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.smartwork.cycle.Cycle;
import kr.smartwork.cycle.Cycles;
import kr.smartwork.process.CycleSight;
import kr.smartwork.process.ModelReleases;
import kr.smartwork.process.ModelStep;
import kr.smartwork.process.RunningModels;
import kr.smartwork.process.WaitingReports;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.Role;
import kr.smartwork.shared.NotFound;
import org.springframework.stereotype.Component;

/** Reads where a cycle and its reports stand, for those who may look at it and for their units only. */
@Component
class CycleDiagram {

    private static final Role[] READERS = {Role.DESIGNER, Role.ADMIN, Role.SUPERVISOR};

    private final Cycles cycles;
    private final CycleSight sight;
    private final ModelReleases releases;
    private final RunningModels running;
    private final WaitingReports waiting;

    CycleDiagram(
            Cycles cycles, CycleSight sight, ModelReleases releases, RunningModels running, WaitingReports waiting) {
        this.cycles = cycles;
        this.sight = sight;
        this.releases = releases;
        this.running = running;
        this.waiting = waiting;
    }

    /** A step by its name. */
    record Step(String id, String name) {}

    /** Reports at a step. */
    record Waiting(Step step, WaitingReports.At at) {}

    /** Where everything stands now. */
    record Positions(Cycle cycle, List<Step> current, List<Waiting> waiting, long reports) {}

    Positions positions(Actor actor, UUID cycleId) {
        Cycle cycle = cycle(actor, cycleId);
        Map<String, String> cycleNames = ModelStep.names(cycleXml(cycle));
        Map<String, String> reportNames = ModelStep.names(reportXml(cycle));
        List<String> paths = actor.paths(READERS);
        return new Positions(
                cycle,
                running.elements(cycle.processInstanceId()).stream()
                        .map(id -> step(id, cycleNames))
                        .toList(),
                waiting.at(cycleId, paths).stream()
                        .map(at -> new Waiting(step(at.element(), reportNames), at))
                        .toList(),
                waiting.reports(cycleId, paths));
    }

    /** The cycle's own model, of the release it runs with. */
    String cycleXml(Actor actor, UUID cycleId) {
        return cycleXml(cycle(actor, cycleId));
    }

    /** The model of the cycle's reports, of the release they run with. */
    String reportXml(Actor actor, UUID cycleId) {
        return reportXml(cycle(actor, cycleId));
    }

    private Cycle cycle(Actor actor, UUID cycleId) {
        sight.requireSight(actor, cycleId);
        actor.require(READERS);
        return cycles.get(cycleId);
    }

    private String cycleXml(Cycle cycle) {
        return releases.xml(running.definitionId(cycle.processInstanceId()).orElseThrow(NotFound::new));
    }

    private String reportXml(Cycle cycle) {
        String definitionId = cycle.reportDefinitionId();
        if (definitionId == null) {
            throw new NotFound();
        }
        return releases.xml(definitionId);
    }

    private static Step step(String id, Map<String, String> names) {
        return new Step(id, names.getOrDefault(id, id));
    }
}
