package kr.smartwork.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import kr.smartwork.TestDatabase;
import kr.smartwork.TestRows;
import kr.smartwork.audit.TestAudit;
import kr.smartwork.notice.LinkCheck.State;
import kr.smartwork.registry.Actor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PersonalLinksTest {

    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    private static final Actor ADMIN = new Actor(UUID.randomUUID(), "admin", "관리자", List.of());

    private TestDatabase database;

    @ParameterizedTest
    @EnumSource
    void opensForTheWholeLifetimeAndSaysExpiredAfterwards(TestDatabase database) {
        UUID person = person(database);
        String token = token(links(NOW).urlOf(person));
        assertThat(links(NOW.plus(Duration.ofDays(90)).minusSeconds(1)).check(token))
                .extracting(LinkCheck::state, LinkCheck::personId)
                .containsExactly(State.VALID, person);
        LinkCheck late = links(NOW.plus(Duration.ofDays(90))).check(token);
        assertThat(late.state()).isEqualTo(State.EXPIRED);
        assertThat(links(NOW).holds(late.linkId(), 1)).isTrue();
        assertThat(links(NOW.plus(Duration.ofDays(90))).holds(late.linkId(), 1)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void staysTheSameForTheNextNoticeAndLivesLongerNearItsEnd(TestDatabase database) {
        UUID person = person(database);
        String url = links(NOW).urlOf(person);
        assertThat(url).matches("https://survey\\.example\\.com/r/[A-Za-z0-9_-]{43}");
        assertThat(links(NOW.plus(Duration.ofDays(70))).urlOf(person)).isEqualTo(url);
        assertThat(links(NOW.plus(Duration.ofDays(159))).check(token(url)).state())
                .isEqualTo(State.VALID);
    }

    @ParameterizedTest
    @EnumSource
    void isFollowedByANewOneWhenItExpired(TestDatabase database) {
        UUID person = person(database);
        String first = links(NOW).urlOf(person);
        PersonalLinks later = links(NOW.plus(Duration.ofDays(91)));
        assertThat(later.urlOf(person)).isNotEqualTo(first);
        assertThat(later.check(token(first)).state()).isEqualTo(State.SUPERSEDED);
    }

    @ParameterizedTest
    @EnumSource
    void reissuedKillsTheOldOneAndIsAudited(TestDatabase database) {
        UUID person = person(database);
        PersonalLinks links = links(NOW);
        String first = token(links.urlOf(person));
        NewLink second = links.reissue(person, ADMIN);
        assertThat(links.check(first).state()).isEqualTo(State.SUPERSEDED);
        assertThat(links.check(token(second.url())).state()).isEqualTo(State.VALID);
        assertThat(links.holds(links.check(first).linkId(), 1)).isFalse();
        assertThat(second.toString()).doesNotContain(token(second.url()));
        assertThat(database.jdbc()
                        .sql("select actor, action, object_id from audit_events")
                        .query()
                        .singleRow())
                .containsValues("admin", "links.reissue", person.toString());
    }

    @ParameterizedTest
    @EnumSource
    void revokedOpensNothing(TestDatabase database) {
        UUID person = person(database);
        PersonalLinks links = links(NOW);
        String token = token(links.urlOf(person));
        links.revoke(person, ADMIN);
        assertThat(links.check(token).state()).isEqualTo(State.REVOKED);
        assertThat(links.holds(links.check(token).linkId(), 1)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void anythingWeDidNotSignIsUnknown(TestDatabase database) {
        UUID person = person(database);
        String token = token(links(NOW).urlOf(person));
        LinkSettings foreign = new LinkSettings(
                "https://survey.example.com", "another-secret-another-secret-000", Duration.ofDays(90));
        PersonalLinks stranger = links(NOW, foreign);
        assertThat(stranger.check(token)).isEqualTo(LinkCheck.UNKNOWN);
        for (int at = 0; at < token.length(); at++) {
            assertThat(links(NOW).check(tampered(token, at)))
                    .as("character %s", at)
                    .isEqualTo(LinkCheck.UNKNOWN);
        }
        for (String text : List.of("", " ", "x", token + "A", token + "=", "🙂".repeat(20), "%00", "A".repeat(43))) {
            assertThat(links(NOW).check(text)).as(text).isEqualTo(LinkCheck.UNKNOWN);
        }
    }

    @ParameterizedTest
    @EnumSource
    void thousandsAreMadeAtOnceAndAgainStayTheSame(TestDatabase database) {
        database.clear();
        this.database = database;
        TestRows rows = new TestRows(database.jdbc());
        List<UUID> persons = IntStream.range(0, 1_201)
                .mapToObj(i -> rows.person("담당자" + i, "p" + i + "@example.com", "ko"))
                .toList();
        Map<UUID, String> urls = links(NOW).urlsOf(persons);
        assertThat(urls.values()).hasSize(1_201).doesNotHaveDuplicates();
        assertThat(links(NOW).urlsOf(persons)).isEqualTo(urls);
    }

    @ParameterizedTest
    @EnumSource
    void aPersonWhoDoesNotExistIsNotSwallowed(TestDatabase database) {
        person(database);
        assertThatThrownBy(() -> links(NOW).urlOf(UUID.randomUUID()))
                .isInstanceOf(org.springframework.dao.DataIntegrityViolationException.class);
    }

    private UUID person(TestDatabase chosen) {
        database = chosen;
        database.clear();
        return new TestRows(database.jdbc()).person("홍길동🙂", "hong@example.com", "ko");
    }

    private PersonalLinks links(Instant now) {
        return links(now, NoticeFixtures.LINKS);
    }

    private PersonalLinks links(Instant now, LinkSettings settings) {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        return new PersonalLinks(
                new Links(database.template(), database.jdbc()),
                new LinkSignature(settings),
                settings,
                TestAudit.on(database.jdbc(), clock),
                clock);
    }

    private static String token(String url) {
        return url.substring(url.lastIndexOf('/') + 1);
    }

    private static String tampered(String token, int at) {
        char other = token.charAt(at) == 'A' ? 'B' : 'A';
        return token.substring(0, at) + other + token.substring(at + 1);
    }
}
