package kr.smartwork.process;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import kr.smartwork.process.rules.UserTasks;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** What the user tasks of a release ask for, and their names; a release never changes, so it is read once. */
@Component
class StepKinds {

    private final RepositoryService repository;
    private final Map<String, Map<String, TaskKind>> releases = new ConcurrentHashMap<>();
    private final Map<String, Map<String, String>> names = new ConcurrentHashMap<>();

    StepKinds(RepositoryService repository) {
        this.repository = repository;
    }

    /** By element; the respondents' own forms are missing. */
    Map<String, TaskKind> of(String definitionId) {
        return releases.computeIfAbsent(definitionId, this::read);
    }

    /** The names that the model gives them, by element. */
    Map<String, String> names(String definitionId) {
        return names.computeIfAbsent(definitionId, id -> tasks(id).stream()
                .filter(task -> task.getName() != null)
                .collect(Collectors.toUnmodifiableMap(UserTask::getId, UserTask::getName)));
    }

    private Collection<UserTask> tasks(String definitionId) {
        return repository.getBpmnModelInstance(definitionId).getModelElementsByType(UserTask.class);
    }

    private Map<String, TaskKind> read(String definitionId) {
        Map<String, TaskKind> kinds = new HashMap<>();
        tasks(definitionId).forEach(task -> TaskKind.of(
                        task.getId(), task.getAttributeValueNs(UserTasks.NAMESPACE, UserTasks.KIND))
                .ifPresent(kind -> kinds.put(task.getId(), kind)));
        return Map.copyOf(kinds);
    }
}
