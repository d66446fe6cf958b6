package kr.smartwork.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The first line: every hostile model is refused by the rule that explains it. */
class HostileModelsTest {

    static Stream<HostileModel> models() {
        return HostileModels.all();
    }

    @Test
    void theFrameItselfIsHarmless() {
        byte[] bytes = HostileModel.harmless().getBytes(StandardCharsets.UTF_8);
        assertThat(ModelRules.check(bytes, "hostile").findings())
                .extracting(ModelFinding::rule)
                .containsExactly("no-escalation");
    }

    @Test
    void thereAreMoreThanAHundredOfThemAllDifferent() {
        assertThat(models().map(model -> new String(model.bytes(), StandardCharsets.ISO_8859_1))
                        .distinct())
                .hasSizeGreaterThan(120);
        assertThat(models().filter(HostileModel::engineRefuses)).hasSizeGreaterThan(60);
    }

    @ParameterizedTest
    @MethodSource("models")
    void isRefused(HostileModel model) {
        ModelCheck check = ModelRules.check(model.bytes(), "hostile");
        assertThat(check.ok()).isFalse();
        assertThat(check.findings()).extracting(ModelFinding::rule).contains(model.rule());
    }
}
