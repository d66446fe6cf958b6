package kr.smartwork.form.feel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a formula may contain, and what it gives. */
class FormulaTest {

    private static final Map<String, Object> ANSWERS = Map.of(
            "a",
            new BigDecimal("5"),
            "b",
            new BigDecimal("2"),
            "yes",
            true,
            "kind",
            "hospital",
            "tags",
            List.of("x", "y"),
            "staff",
            List.of(Map.of("n", new BigDecimal("1")), Map.of("n", new BigDecimal("2"))),
            "last",
            Map.of("a", new BigDecimal("4")));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    a + b * 2                                       | 9
                    a - last.a                                      | 1
                    -a                                              | -5
                    sum(staff.n)                                    | 3
                    count(staff)                                    | 2
                    round half up(a / 3 * 100, 1)                   | 166.7
                    if a > b then a else b                          | 5
                    max(a, b)                                       | 5
                    abs(b - a)                                      | 3
                    """)
    void calculates(String text, BigDecimal value) {
        assertThat(Formula.parse("=" + text).value(ANSWERS)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a >= 5",
                "a != b",
                "kind = \"hospital\" and yes",
                "list contains(tags, \"x\")",
                "missing = null",
                "not(a < b)",
                "a > last.a or b > 99"
            })
    void holds(String text) {
        assertThat(Formula.parse(text).holds(ANSWERS)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing > 1", "a > missing", "a / 0 > 1", "kind > 3", "last.missing = 1", "a + kind > 1"})
    void whatNeedsAMissingAnswerDoesNotHold(String text) {
        assertThat(Formula.parse(text).holds(ANSWERS)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "for x in tags return x",
                "some x in tags satisfies x = \"x\"",
                "every x in tags satisfies x = \"x\"",
                "a in [1..1000000000]",
                "staff[n > 1]",
                "function(x) x",
                "{x: 1}",
                "a ** 99999",
                "now()",
                "string join(tags)",
                "matches(kind, \"(a+)+\")",
                "replace(kind, \"a\", \"b\")",
                "range(\"[1..9]\")",
                "repeat(\"x\", 1000000)",
                "sum(number list: tags)",
                "a instance of number",
                "staff.n.x",
                "@\"2026-01-01\""
            })
    void refusesWhatIsNotOnTheList(String text) {
        assertThat(refused(text)).isEqualTo("formula-not-allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a +", "= = a", "a > 1; drop", "import x", "${a}", "\u0000", "if a then b"})
    void refusesWhatCannotBeRead(String text) {
        assertThat(refused(text)).isEqualTo("formula-broken");
    }

    @Test
    void refusesWhatIsTooLargeBeforeItIsRead() {
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> {
            assertThat(refused("(".repeat(400) + "a" + ")".repeat(400))).isEqualTo("formula-too-long");
            assertThat(refused("a + ".repeat(1_000) + "a")).isEqualTo("formula-too-long");
            assertThat(refused("a+".repeat(240) + "a")).isEqualTo("formula-too-deep");
            assertThat(refused("")).isEqualTo("formula-too-long");
            assertThat(refused("(((((((((((a = 1) = 1) = 1) = 1) = 1) = 1) = 1) = 1) = 1) = 1) = 1"))
                    .isNotNull();
        });
    }

    @Test
    void namesTheQuestionsThatItReads() {
        Formula formula = Formula.parse("a > last.b and sum(staff.n) > 1");

        assertThat(formula.questions()).containsExactlyInAnyOrder("a", "staff");
        assertThat(formula.lastQuestions()).containsExactly("b");
    }

    @Test
    void divisionByZeroAndHugeNumbersGiveNothing() {
        Map<String, Object> answers = new HashMap<>(ANSWERS);
        answers.put("b", BigDecimal.ZERO);

        assertThat(Formula.parse("a / b").value(answers)).isNull();
    }

    private static String refused(String text) {
        RefusedFormula refused = catchThrowableOfType(RefusedFormula.class, () -> Formula.parse(text));
        return refused == null ? "accepted" : refused.code();
    }
}
