package kr.smartwork.process.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import kr.smartwork.EngineTest;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The guard is in force in the engine as the starter has built it: nothing replaced it on the way. */
@EngineTest
class EngineGuardTest {

    @Autowired
    private ProcessEngineConfigurationImpl engine;

    @Test
    void ourExpressionsAndOurParserAreTheOnesInForce() {
        assertThat(engine.getExpressionManager()).isInstanceOf(RestrictedExpressions.class);
        BpmnParser parser = new BpmnParser(engine.getExpressionManager(), engine.getBpmnParseFactory());
        assertThat(parser.createParse()).isInstanceOf(GuardedParse.class);
        assertThat(engine.getBeans()).isEqualTo(Map.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${modelReleases.all()}",
                "${runtimeService.activityRule}",
                "${''.getClass()}",
                "#{dataSource}",
                "${currentUser()}",
                "${now()}",
                "${execution}",
                "before ${official}",
                "${a}${b}",
                "${a['b']}",
                "${a == b}",
                "${a = 1}",
                "${not a}"
            })
    void nothingOutsideTheGrammarIsEvenRead(String expression) {
        assertThatThrownBy(() -> engine.getExpressionManager().createExpression(expression))
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("refused");
    }

    @ParameterizedTest
    @ValueSource(strings = {"juel", "javascript", "ecmascript", "groovy", "python", "feel", "JUEL"})
    void thereIsNoScriptEngine(String language) {
        assertThatThrownBy(() -> engine.getScriptEngineResolver().getScriptEngine(language, true))
                .isInstanceOf(ProcessEngineException.class);
    }
}
