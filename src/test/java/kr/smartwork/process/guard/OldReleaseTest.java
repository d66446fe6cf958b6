package kr.smartwork.process.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import kr.smartwork.EngineTest;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.Deployment;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A release is read again after a restart: by the rules it was released under, so that a rule that came later stops no
 * running cycle; and only by those, so that nothing slips in under an old version.
 */
@EngineTest
class OldReleaseTest {

    private static final String MODEL =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" \
            xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:activiti="http://activiti.org/bpmn" \
            id="Definitions" targetNamespace="http://bpmn.io/schema/bpmn">
              <bpmn:message id="Message_Go" name="old-release.Go" />
              <bpmn:process id="old-release" name="예전 모델" isExecutable="true" camunda:historyTimeToLive="P1D">
                <bpmn:startEvent id="Start" name="시작됨" />
                <bpmn:sequenceFlow id="Flow_1" sourceRef="Start" targetRef="Catch_Go" />
                <bpmn:intermediateCatchEvent id="Catch_Go" name="재개됨">
                  <bpmn:messageEventDefinition id="Catch_Go_Message" messageRef="Message_Go" />
                </bpmn:intermediateCatchEvent>
                <bpmn:sequenceFlow id="Flow_2" sourceRef="Catch_Go" targetRef="End" />
                <bpmn:endEvent id="End" name="처리됨" />
              </bpmn:process>
            </bpmn:definitions>
            """;

    /** Harmless, and refused since version 1 of the rules. */
    private static final String SINCE_REFUSED = onStart("camunda:initiator=\"starter\"");

    private static final String BEFORE = "smartwork-rules-" + (RefusedConstructs.VERSION - 1);

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ProcessEngineConfigurationImpl engine;

    @Autowired
    private JdbcClient jdbc;

    /** Deleting reads the model too, so it has to be a good one again. */
    @AfterEach
    void cleanUp() {
        repository.createDeploymentQuery().deploymentName("old-release").list().stream()
                .map(Deployment::getId)
                .forEach(id -> {
                    restartHavingReleased(id, MODEL);
                    repository.deleteDeployment(id, true);
                });
    }

    @Test
    void a_running_instance_of_an_older_release_goes_on_after_a_restart() {
        String deployment = deploy(MODEL, BEFORE);
        String instance = start();
        restartHavingReleased(deployment, SINCE_REFUSED);
        resume(instance);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .count())
                .isZero();
    }

    @Test
    void an_older_release_starts_new_instances_as_it_was_written() {
        String deployment = deploy(MODEL, BEFORE);
        restartHavingReleased(deployment, SINCE_REFUSED);
        assertThat(runtime.getVariables(start())).containsKey("starter");
    }

    @Test
    void a_release_under_the_present_rules_is_held_to_them_when_it_is_read_again() {
        String deployment = deploy(MODEL, RulesStamp.current());
        String instance = start();
        restartHavingReleased(deployment, SINCE_REFUSED);
        assertRefused(this::start);
        assertRefused(() -> resume(instance));
    }

    @Test
    void without_a_stamp_of_ours_the_present_rules_hold() {
        for (String stamp : new String[] {null, "smartwork-rules-", "smartwork-rules--1", "elsewhere"}) {
            restartHavingReleased(deploy(MODEL, stamp), SINCE_REFUSED);
            assertRefused(this::start);
            cleanUp();
        }
    }

    @Test
    void an_old_stamp_opens_nothing_to_a_model_that_is_deployed_now() {
        assertRefused(() -> deploy(SINCE_REFUSED, BEFORE));
    }

    @Test
    void no_version_of_the_rules_ever_allowed_the_old_namespace_or_plain_classes() {
        for (String attribute : new String[] {"activiti:initiator=\"starter\"", "class=\"Any\""}) {
            restartHavingReleased(deploy(MODEL, BEFORE), onStart(attribute));
            assertRefused(this::start);
            cleanUp();
        }
    }

    private String deploy(String model, @Nullable String stamp) {
        return repository
                .createDeployment()
                .name("old-release")
                .source(stamp)
                .addString("old-release.bpmn", model)
                .deploy()
                .getId();
    }

    /**
     * As if the deployment had been made when its content was still allowed: nothing of the kind can be deployed any more, so
     * it is put where the engine reads it from. A restart forgets what was read.
     */
    private void restartHavingReleased(String deployment, String content) {
        int changed = jdbc.sql("update ACT_GE_BYTEARRAY set BYTES_ = ? where DEPLOYMENT_ID_ = ? and NAME_ = ?")
                .params(content.getBytes(StandardCharsets.UTF_8), deployment, "old-release.bpmn")
                .update();
        assertThat(changed).isEqualTo(1);
        engine.getDeploymentCache().discardProcessDefinitionCache();
    }

    private String start() {
        return runtime.startProcessInstanceByKey("old-release").getId();
    }

    private void resume(String instance) {
        runtime.createMessageCorrelation("old-release.Go")
                .processInstanceId(instance)
                .correlate();
    }

    private static String onStart(String attribute) {
        return MODEL.replace("id=\"Start\"", "id=\"Start\" " + attribute);
    }

    private static void assertRefused(Runnable attempt) {
        assertThatThrownBy(attempt::run)
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("refused");
    }
}
