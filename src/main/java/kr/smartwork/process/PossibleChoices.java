package kr.smartwork.process;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
     * What is offered at a task.
     *
     * @param step the name of its step in the model; null without one
     * @param choices in the order in which they are offered
     * @param passesOn what is let pass here is looked at once more before it is accepted
     */
    public record Offer(@Nullable String step, List<Choice> choices, boolean passesOn) {

        /** Nothing. */
        public static final Offer NONE = new Offer(null, List.of(), false);
    }

    /**
     * The steps of a release that a choice can need.
     *
     * @param asking the elements at which a question can be asked
     * @param checkedAgain the checks with another one ahead
     * @param names by element
     */
    private record Steps(boolean visits, Set<String> asking, Set<String> checkedAgain, Map<String, String> names) {

        Offer offer(InboxTask task) {
            String element = Objects.requireNonNullElse(task.element(), "");
            List<Choice> choices = Stream.of(Choice.values())
                    .filter(choice -> choice.fits(task.kind()) && has(choice, element))
                    .toList();
            return new Offer(names.get(element), choices, checkedAgain.contains(element));
        }

        private boolean has(Choice choice, String element) {
            return switch (choice) {
                case VISIT -> visits;
                case ASK -> asking.contains(element);
                default -> true;
            };
        }
    }

    /**
     * By the tasks' ids.
     *
     * @param tasks of reports of the cycle
     */
    public Map<String, Offer> of(UUID cycleId, List<InboxTask> tasks) {
        Steps steps = steps(cycles.get(cycleId).reportDefinitionId());
        return tasks.stream().collect(Collectors.toMap(InboxTask::id, steps::offer));
    }

    /** Reports without an instance have no steps. */
    private Steps steps(@Nullable String definitionId) {
        return definitionId == null
                ? new Steps(false, Set.of(), Set.of(), Map.of())
                : releases.computeIfAbsent(definitionId, this::read);
    }

    private Steps read(String definitionId) {
        Map<String, TaskKind> kind = kinds.of(definitionId);
        BpmnModelInstance model = repository.getBpmnModelInstance(definitionId);
        Set<String> asking = model.getModelElementsByType(BoundaryEvent.class).stream()
                .filter(PossibleChoices::questions)
                .map(event -> event.getAttachedTo().getId())
                .collect(Collectors.toUnmodifiableSet());
        Set<String> checkedAgain = new HashSet<>();
        for (UserTask task : model.getModelElementsByType(UserTask.class)) {
            if (kind.get(task.getId()) == TaskKind.CHECK && ChecksAhead.after(task)) {
                checkedAgain.add(task.getId());
            }
        }
        return new Steps(
                kind.containsValue(TaskKind.VISIT), asking, Set.copyOf(checkedAgain), kinds.names(definitionId));
    }

    private static boolean questions(BoundaryEvent event) {
        return event.getEventDefinitions().stream()
                .anyMatch(definition -> definition instanceof MessageEventDefinition message
                        && ReportModel.QUESTIONED.equals(message.getMessage().getName()));
    }
}
