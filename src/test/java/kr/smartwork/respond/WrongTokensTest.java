package kr.smartwork.respond;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Trying out tokens is slowed down, address by address. */
class WrongTokensTest {

    @Test
    void tooManyFromOneAddressDoNotTouchAnother() {
        WrongTokens tokens = new WrongTokens();
        for (int i = 0; i < WrongTokens.PER_MINUTE; i++) {
            assertThat(tokens.tooMany("10.0.0.1")).isFalse();
        }

        assertThat(tokens.tooMany("10.0.0.1")).isTrue();
        assertThat(tokens.tooMany("10.0.0.2")).isFalse();
    }
}
