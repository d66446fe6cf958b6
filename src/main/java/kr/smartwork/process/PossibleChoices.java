package kr.smartwork.process;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.smartwork.cycle.Cycles;
import kr.smartwork.process.TaskDecision.Choice;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What can be decided about the tasks of a cycle's reports, as far as their model has a step for it: what a model has no step
 * for is not offered. Whether it may be decided by somebody, and now, is for {@link TaskDesk}.
 */
@Component
public class PossibleChoices {

    private final RepositoryService repository;
    private final Cycles cycles;

    /** By release, which never changes. */
    private final Map<String, Steps> releases = new ConcurrentHashMap<>();

    PossibleChoices(RepositoryService repository, Cycles cycles) {
        this.repository = repository;
        this.cycles = cycles;
    }

    /** The steps of a release that a choice can need. */
    private record Steps(boolean visits, List<TaskKind> asking) {

        boolean has(Choice choice, TaskKind kind) {
            return switch (choice) {
                case VISIT -> visits;
                case ASK -> asking.contains(kind);
                default -> true;
            };
        }
    }

    /** By kind of task, in the order in which they are offered. */
    public Map<TaskKind, List<Choice>> ofReportsIn(UUID cycleId) {
        Steps steps = steps(cycles.get(cycleId).reportDefinitionId());
        return Stream.of(TaskKind.values()).collect(Collectors.toMap(kind -> kind, kind -> Stream.of(Choice.values())
                .filter(choice -> choice.fits(kind) && steps.has(choice, kind))
                .toList()));
    }

    /** Reports without an instance have no steps. */
    private Steps steps(@Nullable String definitionId) {
        return definitionId == null
                ? new Steps(false, List.of())
                : releases.computeIfAbsent(definitionId, id -> read(repository.getBpmnModelInstance(id)));
    }

    private static Steps read(BpmnModelInstance model) {
        boolean visits = model.getModelElementsByType(UserTask.class).stream()
                .anyMatch(task ->
                        TaskKind.of(task.getId()).filter(TaskKind.VISIT::equals).isPresent());
        List<TaskKind> asking = model.getModelElementsByType(BoundaryEvent.class).stream()
                .filter(event -> event.getEventDefinitions().stream()
                        .anyMatch(definition -> definition instanceof MessageEventDefinition message
                                && ReportModel.QUESTIONED.equals(
                                        message.getMessage().getName())))
                .flatMap(event -> TaskKind.of(event.getAttachedTo().getId()).stream())
                .toList();
        return new Steps(visits, asking);
    }
}
