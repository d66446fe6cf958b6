package kr.smartwork.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import kr.smartwork.EngineTest;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The second line: with the rules skipped, the engine itself refuses to deploy or to run each hostile model. */
@EngineTest
class SecondLineTest {

    private static final Path FILE = Path.of("target", "sentinel");

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    static Stream<HostileModel> models() {
        return HostileModels.all().filter(HostileModel::engineRefuses);
    }

    @BeforeEach
    void nothingTouched() throws Exception {
        Files.deleteIfExists(FILE);
        Sentinel.reset();
    }

    @AfterEach
    void cleanUp() {
        repository.createDeploymentQuery().deploymentName("hostile").list().stream()
                .map(Deployment::getId)
                .forEach(id -> repository.deleteDeployment(id, true));
    }

    @ParameterizedTest
    @MethodSource("models")
    void isRefusedByTheEngine(HostileModel model) {
        assertThatThrownBy(() -> run(model.bytes())).isInstanceOf(ProcessEngineException.class);
        assertThat(Sentinel.touched()).isFalse();
        assertThat(FILE).doesNotExist();
    }

    @Test
    void aHarmlessModelRuns() {
        HostileModel passing = HostileModel.task("", "", "<bpmn:exclusiveGateway id='Task' />");
        assertThatCode(() -> run(passing.bytes())).doesNotThrowAnyException();
    }

    private void run(byte[] bytes) {
        repository
                .createDeployment()
                .name("hostile")
                .addInputStream("hostile.bpmn", new ByteArrayInputStream(bytes))
                .deploy();
        runtime.startProcessInstanceByKey("hostile");
    }
}
