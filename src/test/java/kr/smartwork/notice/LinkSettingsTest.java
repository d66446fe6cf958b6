package kr.smartwork.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkSettingsTest {

    private static final String SECRET = "test-secret-test-secret-test-secret";
    private static final Duration LIFETIME = Duration.ofDays(90);

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "survey.example.com", "ftp://survey.example.com", "https://", "https://a.example/?x=1"})
    void sayWhatThePublicAddressMustBe(String url) {
        assertThatThrownBy(() -> new LinkSettings(url, SECRET, LIFETIME))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("smartwork.public-url must be");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "short", "0123456789012345678901234567890"})
    void sayHowToMakeASecretAndNeverShowIt(String secret) {
        assertThatThrownBy(() -> new LinkSettings("https://survey.example.com", secret, LIFETIME))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("smartwork.link-secret signs");
        assertThat(NoticeFixtures.LINKS.toString()).doesNotContain("test-secret");
    }

    @Test
    void dropTheSlashAtTheEnd() {
        assertThat(NoticeFixtures.LINKS.publicUrl()).isEqualTo("https://survey.example.com");
        assertThat(NoticeFixtures.LINKS.host()).isEqualTo("survey.example.com");
    }
}
