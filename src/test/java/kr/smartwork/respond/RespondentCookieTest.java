package kr.smartwork.respond;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.UUID;
import kr.smartwork.notice.LinkSettings;
import org.junit.jupiter.api.Test;

/** The signed cookie: only ours, only unchanged, only for a while. */
class RespondentCookieTest {

    private static final Instant NOW = Instant.parse("2026-11-20T00:00:00Z");
    private static final Respondent SOMEBODY = new Respondent(UUID.randomUUID(), UUID.randomUUID(), 3, NOW, false);

    private final RespondentCookie cookies = cookies("http://127.0.0.1:8080", "a".repeat(32), NOW);
    private final String sealed = cookies.seal(SOMEBODY);

    @Test
    void opensWhatItSealed() {
        assertThat(cookies.open(sealed)).contains(SOMEBODY);
    }

    @Test
    void noChangedBitIsAccepted() {
        byte[] bytes = Base64.getUrlDecoder().decode(sealed);
        for (int i = 0; i < bytes.length; i++) {
            byte[] changed = bytes.clone();
            changed[i] ^= 1;
            assertThat(cookies.open(Base64.getUrlEncoder().withoutPadding().encodeToString(changed)))
                    .isEmpty();
        }
    }

    @Test
    void refusesAnotherSecretsCookie() {
        assertThat(cookies("http://127.0.0.1", "b".repeat(32), NOW).open(sealed))
                .isEmpty();
    }

    @Test
    void endsAfterItsLifetime() {
        Instant last = NOW.plus(RespondentCookie.LIFETIME).minusSeconds(1);

        assertThat(cookies("http://127.0.0.1", "a".repeat(32), last).open(sealed))
                .isPresent();
        assertThat(cookies("http://127.0.0.1", "a".repeat(32), last.plusSeconds(1))
                        .open(sealed))
                .isEmpty();
        assertThat(cookies("http://127.0.0.1", "a".repeat(32), NOW.minus(Duration.ofHours(1)))
                        .open(sealed))
                .isEmpty();
    }

    @Test
    void thePagesTokenBelongsToOneCookie() {
        String other = cookies.seal(new Respondent(UUID.randomUUID(), UUID.randomUUID(), 1, NOW, false));

        assertThat(cookies.genuine(sealed, cookies.csrf(sealed))).isTrue();
        assertThat(cookies.genuine(sealed, cookies.csrf(other))).isFalse();
        assertThat(cookies.genuine(sealed, sealed)).isFalse();
        assertThat(cookies.genuine(sealed, null)).isFalse();
        assertThat(cookies.genuine(sealed, "")).isFalse();
    }

    @Test
    void travelsOnlyEncryptedWhereTheSiteIs() {
        String secure = cookies("https://survey.example.com", "a".repeat(32), NOW)
                .issue(UUID.randomUUID(), UUID.randomUUID(), 1)
                .toString();

        assertThat(secure).contains("Secure", "HttpOnly", "SameSite=Lax", "Path=/my");
        assertThat(cookies.issue(UUID.randomUUID(), UUID.randomUUID(), 1).toString())
                .doesNotContain("Secure");
    }

    private static RespondentCookie cookies(String url, String secret, Instant now) {
        return new RespondentCookie(
                new LinkSettings(url, secret, Duration.ofDays(90)), Clock.fixed(now, ZoneOffset.UTC));
    }
}
