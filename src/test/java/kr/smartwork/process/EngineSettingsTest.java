package kr.smartwork.process;

import static org.assertj.core.api.Assertions.assertThat;

import kr.smartwork.EngineTest;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Engine settings that would hurt if lost. */
@EngineTest
class EngineSettingsTest {

    @Autowired
    private CamundaBpmProperties starter;

    @Test
    void afterACrashJobsWaitOneMinuteAtMost() {
        assertThat(starter.getJobExecution().getLockTimeInMillis()).isEqualTo(60_000);
    }
}
