package kr.smartwork.process;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.stereotype.Component;

/**
 * Engine settings that are not optional and that the starter has no property for. Each one that would hurt if lost has a
 * test in {@code EngineSettingsTest}.
 */
@Component
class EngineSettings extends AbstractCamundaConfiguration {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setDmnEnabled(false);
        engine.setCmmnEnabled(false);
        engine.setStandaloneTasksEnabled(false);
        engine.setEnableExpressionsInStoredQueries(false);
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setTaskMetricsEnabled(false);
        engine.setMetricsEnabled(false);
        engine.setJobExecutorDeploymentAware(false);
        engine.setFailedJobRetryTimeCycle("R10/PT1M");
        engine.setHistoryTimeToLive("P730D");
        engine.setHistoryCleanupBatchWindowStartTime("03:00");
        engine.setHistoryCleanupBatchWindowEndTime("05:00");
        engine.setQueryMaxResultsLimit(10_000);
    }
}
