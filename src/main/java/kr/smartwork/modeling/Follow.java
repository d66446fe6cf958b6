package kr.smartwork.modeling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.smartwork.process.ModelReleases;
import kr.smartwork.process.ModelStep;
import kr.smartwork.process.RunningCycles;
import kr.smartwork.process.RunningCycles.Running;
import kr.smartwork.process.TaskChoices;
import kr.smartwork.process.TaskKind;
import kr.smartwork.process.WaitingPlaces;
import kr.smartwork.process.WaitingReports;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.OrgUnit;
import kr.smartwork.registry.OrgUnits;
import kr.smartwork.registry.Role;
import kr.smartwork.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads where the reports of all cycles that run on a model stand: its function check, and the reader's units only. */
@Component
class Follow {

    private static final Role[] READERS = {Role.DESIGNER, Role.RELEASER, Role.ADMIN, Role.SUPERVISOR};

    private final ModelReleases releases;
    private final RunningCycles running;
    private final WaitingReports waiting;
    private final WaitingPlaces places;
    private final TaskChoices units;
    private final OrgUnits orgUnits;
    private final Clock clock;

    /** The names of the steps of a release; a release never changes. */
    private final Map<String, Map<String, String>> names = new ConcurrentHashMap<>();

    Follow(
            ModelReleases releases,
            RunningCycles running,
            WaitingReports waiting,
            WaitingPlaces places,
            TaskChoices units,
            OrgUnits orgUnits,
            Clock clock) {
        this.releases = releases;
        this.running = running;
        this.waiting = waiting;
        this.places = places;
        this.units = units;
        this.orgUnits = orgUnits;
        this.clock = clock;
    }

    /**
     * Where everything stands now.
     *
     * @param drawn number of the release that is drawn: the chosen one, or else the newest
     * @param form what was asked for, without what the reader may not ask for
     * @param cycles those with reports in the reader's units, the newest first
     * @param chosen those of them that are counted
     * @param place the step whose districts and cycles are listed; null for none
     */
    record Figures(
            String key,
            String name,
            int drawn,
            FollowForm form,
            List<Running> cycles,
            List<Running> chosen,
            List<Waiting> waiting,
            long reports,
            @Nullable Place place) {

        /** The releases in use, the newest first. */
        public List<Integer> numbers() {
            return cycles.stream()
                    .map(Running::release)
                    .distinct()
                    .sorted((one, other) -> other - one)
                    .toList();
        }

        /** One cycle of each program in use. */
        public List<Running> programs() {
            return List.copyOf(cycles.stream()
                    .collect(Collectors.toMap(
                            Running::programId, Function.identity(), (first, next) -> first, LinkedHashMap::new))
                    .values());
        }
    }

    /**
     * Where the reports at a step come from.
     *
     * @param kind the kind of its tasks; null where no task is open
     */
    record Place(Waiting.Step step, @Nullable TaskKind kind, List<OfDistrict> districts, List<OfCycle> cycles) {}

    /** The reports of a district at a step, and how long the one that came first has waited. */
    record OfDistrict(WaitingPlaces.InDistrict district, Duration oldest) {}

    /** The reports of a cycle at a step, and how long the one that came first has waited. */
    record OfCycle(Running cycle, long count, Duration oldest) {}

    /** The units that the reader can choose from. */
    List<TaskChoices.Choice> units(Actor actor) {
        return units.units(actor.paths(READERS));
    }

    Figures figures(Actor actor, String key, FollowForm asked) {
        String xml = xml(actor, key, asked.release());
        int drawn = asked.release() == null ? releases.current(key).number() : asked.release();
        Optional<String> unit = Optional.ofNullable(asked.orgUnit())
                .flatMap(orgUnits::findByCode)
                .map(OrgUnit::path)
                .filter(path -> actor.covers(path, READERS));
        List<String> own = actor.paths(READERS);
        FollowForm form = unit.isPresent()
                ? asked
                : new FollowForm(asked.release(), asked.program(), asked.cycle(), null, asked.element());
        List<Running> seen = seen(running.of(key), own);
        List<Running> chosen = seen.stream().filter(form::includes).toList();
        List<UUID> cycles = ids(chosen);
        List<String> paths = unit.map(List::of).orElse(own);
        Map<String, String> names = names(key, drawn, chosen);
        Instant now = clock.instant();
        List<Waiting> at = waiting.at(cycles, paths).stream()
                .map(one -> Waiting.of(one, names, now))
                .toList();
        return new Figures(
                key,
                ModelNames.of(xml, key),
                drawn,
                form,
                seen,
                chosen,
                at,
                waiting.reports(cycles, paths),
                form.element() == null ? null : place(form.element(), at, names, chosen, paths, now));
    }

    /** The model of a release; of the newest without one. */
    String xml(Actor actor, String key, @Nullable Integer release) {
        actor.require(READERS);
        if (!running.ofReports(key)) {
            throw new NotFound();
        }
        return release == null ? releases.xml(releases.current(key).definitionId()) : releases.xml(key, release);
    }

    /** The row check: a cycle without reports in the reader's units is not told of. */
    private List<Running> seen(List<Running> all, List<String> paths) {
        Set<UUID> withReports = places.withReports(ids(all), paths);
        return all.stream().filter(one -> withReports.contains(one.id())).toList();
    }

    private Place place(
            String element,
            List<Waiting> at,
            Map<String, String> names,
            List<Running> chosen,
            List<String> paths,
            Instant now) {
        Map<UUID, WaitingPlaces.InCycle> counted = byCycle(chosen, element, paths);
        List<OfCycle> cycles = new ArrayList<>();
        for (Running cycle : chosen) {
            WaitingPlaces.InCycle here = counted.get(cycle.id());
            if (here != null) {
                cycles.add(new OfCycle(cycle, here.count(), Duration.between(here.oldest(), now)));
            }
        }
        return new Place(
                Waiting.Step.of(element, names),
                at.stream()
                        .filter(one -> one.at().element().equals(element))
                        .findFirst()
                        .map(one -> one.at().kind())
                        .orElse(null),
                places.districts(ids(chosen), element, paths).stream()
                        .map(one -> new OfDistrict(one, Duration.between(one.oldest(), now)))
                        .toList(),
                cycles);
    }

    private static List<UUID> ids(List<Running> cycles) {
        return cycles.stream().map(Running::id).toList();
    }

    private Map<UUID, WaitingPlaces.InCycle> byCycle(List<Running> cycles, String element, List<String> paths) {
        return places.cycles(ids(cycles), element, paths).stream()
                .collect(Collectors.toMap(WaitingPlaces.InCycle::cycleId, Function.identity()));
    }

    /** The drawn release's names go first; a step that it does not have is called as in its own release. */
    private Map<String, String> names(String key, int drawn, List<Running> chosen) {
        Map<String, String> all = new HashMap<>();
        chosen.stream().map(Running::release).distinct().forEach(release -> all.putAll(names(key, release)));
        all.putAll(names(key, drawn));
        return all;
    }

    private Map<String, String> names(String key, int number) {
        return names.computeIfAbsent(key + " " + number, unused -> ModelStep.names(releases.xml(key, number)));
    }
}
