package kr.smartwork.process;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.stereotype.Component;

/**
 * Engine settings that are not optional and that the starter has no property for. Each one that would hurt if lost has a
 * test in {@code EngineSettingsTest}.
 */
@Component
public class EngineSettings extends AbstractCamundaConfiguration {

    /** How often the engine tries a job before it gives up, a minute apart. */
    public static final int TRIES = 10;

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
        // MySQL 9 cannot delete an incident: the table refers to itself twice, each with a cascading delete. What was
        // given up
        // could then never be tried again. A job without tries left says the same.
        engine.setCreateIncidentOnFailedJobEnabled(false);
        engine.setFailedJobRetryTimeCycle("R" + TRIES + "/PT1M");
        engine.setHistoryTimeToLive("P730D");
        engine.setHistoryCleanupBatchWindowStartTime("03:00");
        engine.setHistoryCleanupBatchWindowEndTime("05:00");
        engine.setQueryMaxResultsLimit(10_000);
    }
}
