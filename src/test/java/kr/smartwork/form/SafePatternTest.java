package kr.smartwork.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A form's regular expression cannot stop the server. */
class SafePatternTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(a+)+",
                "(a*)*b",
                "((a|b)+x)*",
                "(?:a{1,9}){2,}",
                "(a)\\1",
                "(?=a)",
                "(?<n>a)",
                "a{1,9999}",
                "(",
                "[z-a]"
            })
    void refusesWhatCanRunAwayOrIsBroken(String regex) {
        assertThatThrownBy(() -> SafePattern.of(regex)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"^[가-힣]{2,5}$", "^(?:ab|cd)+$", "^\\d{3}-\\d{4}$", "^[a-z(+)]+\\(\\d+\\)$", "(a|b)c?"})
    void takesWhatFormsNeed(String regex) {
        assertThat(SafePattern.of(regex)).isNotNull();
    }

    @Test
    void givesUpWhenMatchingTakesTooManySteps() {
        SafePattern slow = SafePattern.of("^a*a*a*a*a*a*a*b$");

        assertThat(assertTimeoutPreemptively(Duration.ofSeconds(5), () -> slow.found("a".repeat(500))))
                .isFalse();
    }

    @Test
    void looksForThePatternAnywhereAsCamundaDoes() {
        assertThat(SafePattern.of("[0-9]").found("방 3호")).isTrue();
        assertThat(SafePattern.of("^[0-9]$").found("방 3호")).isFalse();
    }
}
