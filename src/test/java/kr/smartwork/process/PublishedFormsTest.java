package kr.smartwork.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import kr.smartwork.EngineTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A step asks for a form that is published here, or the model is refused. */
@EngineTest
class PublishedFormsTest {

    @Autowired
    ModelChecks checks;

    @Test
    void aFormThatIsNotThereIsFoundAtItsStep() {
        String model = ModelFixture.xml("report", "report");
        assertThat(checks.check(model.getBytes(StandardCharsets.UTF_8), "report")
                        .findings())
                .isEmpty();
        byte[] unknown = model.replace("formRef=\"infection-status\"", "formRef=\"no-such-form\"")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(checks.check(unknown, "report").findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("form");
            assertThat(finding.element()).isEqualTo("User_CompleteForm");
            assertThat(finding.line()).isPositive();
        });
    }
}
