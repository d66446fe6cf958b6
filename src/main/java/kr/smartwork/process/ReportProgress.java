package kr.smartwork.process;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import kr.smartwork.cycle.Cycles;
import kr.smartwork.process.ReportStep.Standing;
import kr.smartwork.process.rules.Outline;
import kr.smartwork.process.rules.OutlineStep;
import kr.smartwork.report.CaseFile;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.NotFound;
import kr.smartwork.shared.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where a report stands in its model, from our own positions and tasks. Whether the reader may see it is the caller's check. */
@Component
public class ReportProgress {

    private final JdbcClient jdbc;
    private final Cycles cycles;
    private final ModelReleases releases;
    private final StepKinds kinds;

    /** The steps of a release at which somebody acts; a release never changes. */
    private final Map<String, List<OutlineStep>> outlines = new ConcurrentHashMap<>();

    ReportProgress(JdbcClient jdbc, Cycles cycles, ModelReleases releases, StepKinds kinds) {
        this.jdbc = jdbc;
        this.cycles = cycles;
        this.releases = releases;
        this.kinds = kinds;
    }

    /**
     * The steps at which somebody acts, in the order of the model's flow; none before the cycle's reports have a model.
     *
     * @param tasks all of the report
     */
    public List<ReportStep> of(CaseFile file, List<InboxTask> tasks) {
        String release = cycles.get(file.cycle().id()).reportDefinitionId();
        if (release == null) {
            return List.of();
        }
        Map<String, Instant> positions = positions(file.id());
        Set<String> staff = kinds.of(release).keySet();
        return outlines.computeIfAbsent(release, this::outline).stream()
                .map(step -> step(step, !staff.contains(step.id()), positions, last(step.id(), tasks), file))
                .toList();
    }

    /** The model that the reports of a cycle run on; {@link NotFound} before they have one. */
    public String xml(UUID cycleId) {
        String release = cycles.get(cycleId).reportDefinitionId();
        if (release == null) {
            throw new NotFound();
        }
        return releases.xml(release);
    }

    private List<OutlineStep> outline(String release) {
        return Outline.of(releases.xml(release)).stream()
                .filter(step -> "userTask".equals(step.kind()))
                .toList();
    }

    private Map<String, Instant> positions(UUID reportId) {
        Map<String, Instant> positions = new HashMap<>();
        jdbc.sql("select element, since from report_positions where report_id = ?")
                .param(Ids.bytes(reportId))
                .query(row -> {
                    positions.put(row.getString("element"), Times.get(row, "since"));
                });
        return positions;
    }

    private static ReportStep step(
            OutlineStep step,
            boolean respondent,
            Map<String, Instant> positions,
            @Nullable InboxTask task,
            CaseFile file) {
        Standing standing = standing(step.id(), positions, task, respondent ? file.current() : null, file);
        Instant since =
                switch (standing) {
                    case CURRENT -> positions.get(step.id());
                    case DONE, DROPPED -> task == null ? answered(file) : task.endedAt();
                    case AHEAD, NOT_TAKEN -> null;
                };
        return new ReportStep(step.id(), step.name(), standing, since, respondent, task);
    }

    private static Standing standing(
            String element,
            Map<String, Instant> positions,
            @Nullable InboxTask task,
            CaseFile.@Nullable Version answer,
            CaseFile file) {
        if (positions.containsKey(element)) {
            return Standing.CURRENT;
        }
        if (answer != null) {
            return Standing.DONE;
        }
        if (task != null) {
            return "DONE".equals(task.state()) ? Standing.DONE : Standing.DROPPED;
        }
        return file.state().over() ? Standing.NOT_TAKEN : Standing.AHEAD;
    }

    private static @Nullable Instant answered(CaseFile file) {
        CaseFile.Version current = file.current();
        return current == null ? null : current.submittedAt();
    }

    /** The open one, or else the last. */
    private static @Nullable InboxTask last(String element, List<InboxTask> tasks) {
        return tasks.stream()
                .filter(task -> element.equals(task.element()))
                .max(Comparator.comparing(InboxTask::open).thenComparing(InboxTask::createdAt))
                .orElse(null);
    }
}
