package kr.smartwork.process;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.smartwork.shared.Text;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What one report has gone through in its model, from the engine's history, which is kept for two years. Read for a single
 * report only and never more than {@link #MOST} rows. Whether the reader may see the report is the caller's check.
 */
@Component
public class ReportPath {

    /** The most elements of a path; of a longer one the first. */
    public static final int MOST = 300;

    /** A report has one instance, and one more for each time that it was sent back after it had been accepted. */
    private static final int INSTANCES = 20;

    private final HistoryService history;
    private final ReportProgress progress;

    ReportPath(HistoryService history, ReportProgress progress) {
        this.history = history;
        this.progress = progress;
    }

    /**
     * That it was at an element.
     *
     * @param kind what the element is, for people
     * @param taskId the task of an official or supervisor, or the respondent's; null where nobody acts
     * @param until null while it is there
     * @param overtaken it left without anybody having done what was to be done
     * @param between only shows the way: a gateway, or a sub-process with steps of its own
     */
    public record Visit(
            String element,
            String name,
            Text kind,
            @Nullable String taskId,
            Instant from,
            @Nullable Instant until,
            boolean overtaken,
            boolean between) {}

    /** The oldest first; empty before it was asked for, and when the history was cleared. */
    public List<Visit> of(UUID reportId, UUID cycleId) {
        List<HistoricProcessInstance> instances = history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(reportId.toString())
                .orderByProcessInstanceStartTime()
                .asc()
                .listPage(0, INSTANCES);
        if (instances.isEmpty()) {
            return List.of();
        }
        Map<String, ModelStep> steps = ModelStep.of(progress.xml(cycleId)).stream()
                .collect(Collectors.toMap(ModelStep::id, Function.identity(), (first, second) -> first));
        List<Visit> path = new ArrayList<>();
        for (HistoricProcessInstance instance : instances) {
            history
                    .createHistoricActivityInstanceQuery()
                    .processInstanceId(instance.getId())
                    .orderByHistoricActivityInstanceStartTime()
                    .asc()
                    .orderPartiallyByOccurrence()
                    .asc()
                    .listPage(0, MOST - path.size())
                    .stream()
                    .flatMap(one ->
                            Optional.ofNullable(steps.get(one.getActivityId())).map(step -> visit(one, step)).stream())
                    .forEach(path::add);
            if (path.size() >= MOST) {
                break;
            }
        }
        return path;
    }

    private static Visit visit(HistoricActivityInstance one, ModelStep step) {
        Date until = one.getEndTime();
        return new Visit(
                step.id(),
                step.name(),
                step.kind(),
                one.getTaskId(),
                one.getStartTime().toInstant(),
                until == null ? null : until.toInstant(),
                one.isCanceled(),
                one.getActivityType().endsWith("Gateway")
                        || one.getActivityType().equals("subProcess"));
    }
}
