package kr.smartwork.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.management.ProcessDefinitionStatistics;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What runs at the moment, as the engine knows it. */
@Component
public class RunningModels {

    private final RuntimeService runtime;
    private final HistoryService history;
    private final ManagementService management;

    RunningModels(RuntimeService runtime, HistoryService history, ManagementService management) {
        this.runtime = runtime;
        this.history = history;
        this.management = management;
    }

    /** How many instances of each release run, by its definition id, in one query; a release without any may be missing. */
    public Map<String, Long> instances() {
        return management.createProcessDefinitionStatisticsQuery().list().stream()
                .collect(
                        Collectors.toMap(ProcessDefinitionStatistics::getId, release -> (long) release.getInstances()));
    }

    /** The elements at which an instance waits or works; empty when it has ended or never began. */
    public List<String> elements(@Nullable String instanceId) {
        if (instanceId == null
                || runtime.createProcessInstanceQuery()
                                .processInstanceId(instanceId)
                                .count()
                        == 0) {
            return List.of();
        }
        return runtime.getActiveActivityIds(instanceId).stream().distinct().toList();
    }

    /** The release an instance runs or ran with. */
    public Optional<String> definitionId(@Nullable String instanceId) {
        return instanceId == null
                ? Optional.empty()
                : Optional.ofNullable(history.createHistoricProcessInstanceQuery()
                                .processInstanceId(instanceId)
                                .singleResult())
                        .map(HistoricProcessInstance::getProcessDefinitionId);
    }
}
