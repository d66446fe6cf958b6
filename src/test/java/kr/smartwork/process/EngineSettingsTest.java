package kr.smartwork.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import javax.sql.DataSource;
import kr.smartwork.EngineTest;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Engine settings that would hurt if lost. What keeps models in check is in {@code EngineGuardTest}. */
@EngineTest
class EngineSettingsTest {

    @Autowired
    private ProcessEngineConfigurationImpl engine;

    @Autowired
    private CamundaBpmProperties starter;

    @Autowired
    private DataSource dataSource;

    @Test
    void transactionsAreReadCommitted() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            assertThat(connection.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_READ_COMMITTED);
        }
        assertThat(engine.getSkipIsolationLevelCheck()).isFalse();
    }

    @Test
    void theClockIsSeoulsForTheWholeJvm() {
        assertThat(TimeZone.getDefault().getID()).isEqualTo("Asia/Seoul");
    }

    @Test
    void theHistoryIsSmallAndCleanedUp() {
        assertThat(engine.getHistoryLevel()).isEqualTo(HistoryLevel.HISTORY_LEVEL_ACTIVITY);
        assertThat(engine.getHistoryTimeToLive()).isEqualTo("P730D");
        assertThat(engine.getHistoryCleanupBatchWindowStartTime()).isEqualTo("03:00");
        assertThat(engine.getHistoryCleanupBatchWindowEndTime()).isEqualTo("05:00");
    }

    @Test
    void idsNeedNoCoordinationBetweenNodes() {
        assertThat(engine.getIdGenerator()).isInstanceOf(StrongUuidGenerator.class);
    }

    @Test
    void afterACrashJobsWaitOneMinuteAtMost() {
        assertThat(starter.getJobExecution().getLockTimeInMillis()).isEqualTo(60_000);
        assertThat(engine.isCreateIncidentOnFailedJobEnabled())
                .as("MySQL 9 cannot delete one")
                .isFalse();
        assertThat(engine.getFailedJobRetryTimeCycle()).isEqualTo("R10/PT1M");
    }

    @Test
    void everyNodeRunsTheJobsOfEveryDeployment() {
        assertThat(engine.isJobExecutorDeploymentAware()).isFalse();
    }

    @Test
    void nothingIsMeasuredOrSentHome() {
        assertThat(engine.isMetricsEnabled()).isFalse();
        assertThat(engine.isTaskMetricsEnabled()).isFalse();
        assertThat(engine.isDbMetricsReporterActivate()).isFalse();
    }

    @Test
    void whatIsNotUsedIsOff() {
        assertThat(engine.isDmnEnabled()).isFalse();
        assertThat(engine.isCmmnEnabled()).isFalse();
        assertThat(engine.isStandaloneTasksEnabled()).isFalse();
        assertThat(engine.isEnableExpressionsInAdhocQueries()).isFalse();
        assertThat(engine.isEnableExpressionsInStoredQueries()).isFalse();
    }

    @Test
    void noQueryReadsWithoutBound() {
        assertThat(engine.getQueryMaxResultsLimit()).isEqualTo(10_000);
    }

    @Test
    void liquibaseOwnsTheTablesAndNothingIsDeployedByTheStarter() {
        assertThat(engine.getDatabaseSchemaUpdate()).isEqualTo("false");
        assertThat(starter.isAutoDeploymentEnabled()).isFalse();
    }

    @Test
    void completingATaskFindsItsSubtasksByIndex() throws SQLException {
        List<String> indexed = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                ResultSet rows = connection.getMetaData().getIndexInfo(null, null, "ACT_RU_TASK", false, true)) {
            while (rows.next()) {
                indexed.add(rows.getString("COLUMN_NAME"));
            }
        }
        assertThat(indexed).contains("PARENT_TASK_ID_");
    }
}
