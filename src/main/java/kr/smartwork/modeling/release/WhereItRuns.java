package kr.smartwork.modeling.release;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kr.smartwork.process.ModelRelease;
import kr.smartwork.process.ModelReleases;
import kr.smartwork.process.RunningModels;
import kr.smartwork.program.Program;
import kr.smartwork.program.Programs;
import org.springframework.stereotype.Component;

/** What a new release of a model touches: the programs whose next cycle starts with it, and what runs with which release. */
@Component
public class WhereItRuns {

    private final Programs programs;
    private final ModelReleases releases;
    private final RunningModels running;

    WhereItRuns(Programs programs, ModelReleases releases, RunningModels running) {
        this.programs = programs;
        this.releases = releases;
        this.running = running;
    }

    /** How many instances run with a release. */
    public record Running(int number, long instances) {}

    /** The releases that something runs with, newest first. */
    public List<Running> running(String key) {
        Map<String, Long> instances = running.instances();
        return releases.history(key).stream()
                .map(release -> running(release, instances))
                .filter(release -> release.instances() > 0)
                .toList();
    }

    /** The programs that use a model for their cycles or their reports. */
    public List<Program> programs(String key) {
        return programs.findAllByOrderByPositionNo().stream()
                .filter(program ->
                        Stream.of(program.cycleModel(), program.reportModel()).anyMatch(key::equals))
                .toList();
    }

    private static Running running(ModelRelease release, Map<String, Long> instances) {
        return new Running(release.number(), instances.getOrDefault(release.definitionId(), 0L));
    }
}
