package kr.smartwork.modeling;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kr.smartwork.cycle.Cycle;
import kr.smartwork.cycle.Cycles;
import kr.smartwork.process.CycleSight;
import kr.smartwork.process.ModelReleases;
import kr.smartwork.process.ModelStep;
import kr.smartwork.process.RunningCycles;
import kr.smartwork.process.RunningModels;
import kr.smartwork.process.TaskChoices;
import kr.smartwork.process.WaitingReports;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.OrgUnit;
import kr.smartwork.registry.OrgUnits;
import kr.smartwork.registry.Role;
import kr.smartwork.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads where a cycle and its reports stand, for those who may look at it and for their units only. */
@Component
class CycleDiagram {

    static final Role[] READERS = {Role.DESIGNER, Role.ADMIN, Role.SUPERVISOR};

    private final Cycles cycles;
    private final CycleSight sight;
    private final ModelReleases releases;
    private final RunningModels running;
    private final WaitingReports waiting;
    private final TaskChoices units;
    private final OrgUnits orgUnits;
    private final RunningCycles following;
    private final Clock clock;

    CycleDiagram(
            Cycles cycles,
            CycleSight sight,
            ModelReleases releases,
            RunningModels running,
            WaitingReports waiting,
            TaskChoices units,
            OrgUnits orgUnits,
            RunningCycles following,
            Clock clock) {
        this.following = following;
        this.units = units;
        this.orgUnits = orgUnits;
        this.clock = clock;
        this.cycles = cycles;
        this.sight = sight;
        this.releases = releases;
        this.running = running;
        this.waiting = waiting;
    }

    /**
     * Where everything stands now.
     *
     * @param reportModel key of the model that the reports run on
     * @param unit code of the unit whose reports are counted; null for all that the reader sees
     */
    record Positions(
            Cycle cycle,
            String reportModel,
            List<Waiting.Step> current,
            List<Waiting> waiting,
            long reports,
            @Nullable String unit) {}

    /** The units that the reader can choose from. */
    List<TaskChoices.Choice> units(Actor actor) {
        return units.units(actor.paths(READERS));
    }

    /** @param unit code of a unit of the reader's; every other one, and null, means all */
    Positions positions(Actor actor, UUID cycleId, @Nullable String unit) {
        Cycle cycle = cycle(actor, cycleId);
        Map<String, String> cycleNames = ModelStep.names(cycleXml(cycle));
        Map<String, String> reportNames = ModelStep.names(reportXml(cycle));
        Optional<String> chosen = Optional.ofNullable(unit)
                .flatMap(orgUnits::findByCode)
                .map(OrgUnit::path)
                .filter(path -> actor.covers(path, READERS));
        List<String> paths = chosen.map(List::of).orElseGet(() -> actor.paths(READERS));
        Instant now = clock.instant();
        return new Positions(
                cycle,
                following.key(reportDefinition(cycle)),
                running.elements(cycle.processInstanceId()).stream()
                        .map(id -> Waiting.Step.of(id, cycleNames))
                        .toList(),
                waiting.at(cycleId, paths).stream()
                        .map(at -> Waiting.of(at, reportNames, now))
                        .toList(),
                waiting.reports(cycleId, paths),
                chosen.isPresent() ? unit : null);
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
        return releases.xml(reportDefinition(cycle));
    }

    private static String reportDefinition(Cycle cycle) {
        String definitionId = cycle.reportDefinitionId();
        if (definitionId == null) {
            throw new NotFound();
        }
        return definitionId;
    }
}
