package kr.smartwork.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.smartwork.cycle.Cycles;
import kr.smartwork.process.TaskDecision.Choice;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What can be decided about the tasks of a cycle's reports, as far as their model has a step for it: what a model has no step
 * for is not offered. Whether it may be decided by somebody, and now, is for {@link TaskDesk}.
 */
@Component
public class PossibleChoices {

    private final RepositoryService repository;
    private final StepKinds kinds;
    private final Cycles cycles;

    /** By release, which never changes. */
    private final Map<String, Steps> releases = new ConcurrentHashMap<>();

    PossibleChoices(RepositoryService repository, StepKinds kinds, Cycles cycles) {
        this.repository = repository;
        this.kinds = kinds;
        this.cycles = cycles;
    }

    /**
     * The steps of a release that a choice can need.
     *
     * @param asking the elements at which a question can be asked
     */
    private record Steps(boolean visits, Set<String> asking) {

        boolean has(Choice choice, @Nullable String element) {
            return switch (choice) {
                case VISIT -> visits;
                case ASK -> element != null && asking.contains(element);
                default -> true;
            };
        }
    }

    /**
     * By the tasks' ids, in the order in which they are offered.
     *
     * @param tasks of reports of the cycle
     */
    public Map<String, List<Choice>> of(UUID cycleId, List<InboxTask> tasks) {
        Steps steps = steps(cycles.get(cycleId).reportDefinitionId());
        return tasks.stream().collect(Collectors.toMap(InboxTask::id, task -> Stream.of(Choice.values())
                .filter(choice -> choice.fits(task.kind()) && steps.has(choice, task.element()))
                .toList()));
    }

    /** Reports without an instance have no steps. */
    private Steps steps(@Nullable String definitionId) {
        return definitionId == null ? new Steps(false, Set.of()) : releases.computeIfAbsent(definitionId, this::read);
    }

    private Steps read(String definitionId) {
        Set<String> asking =
                repository.getBpmnModelInstance(definitionId).getModelElementsByType(BoundaryEvent.class).stream()
                        .filter(PossibleChoices::questions)
                        .map(event -> event.getAttachedTo().getId())
                        .collect(Collectors.toUnmodifiableSet());
        return new Steps(kinds.of(definitionId).containsValue(TaskKind.VISIT), asking);
    }

    private static boolean questions(BoundaryEvent event) {
        return event.getEventDefinitions().stream()
                .anyMatch(definition -> definition instanceof MessageEventDefinition message
                        && ReportModel.QUESTIONED.equals(message.getMessage().getName()));
    }
}
