package kr.smartwork.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import kr.smartwork.EngineTest;
import kr.smartwork.process.release.AskForRelease;
import kr.smartwork.process.release.DecideRelease;
import kr.smartwork.process.release.ReleaseRequests;
import kr.smartwork.registry.Actor;
import kr.smartwork.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two people who decide about one request for release at the same moment: there is one release, and the other reads who was first. */
@EngineTest
class ReleaseRacesTest {

    /** Each deploys twice; the order of the two is what matters, and each order comes up. */
    private static final int ROUNDS = 9;

    @Autowired
    CityFixture fixture;

    @Autowired
    ModelFixture models;

    @Autowired
    ModelDrafts drafts;

    @Autowired
    ModelReleases releases;

    @Autowired
    AskForRelease ask;

    @Autowired
    DecideRelease decide;

    @Autowired
    ReleaseRequests requests;

    @Autowired
    Duel duel;

    @Autowired
    JdbcClient jdbc;

    Actor designer;
    Actor one;
    Actor other;
    String key;

    @BeforeEach
    void twoWhoMayRelease() {
        CityFixture.City city = fixture.city(1);
        designer = fixture.designer(city);
        one = fixture.releaser(city);
        other = fixture.releaser(fixture.city(1));
        key = models.copyOf("simple-report");
    }

    @Test
    void twoApproversMakeOneRelease() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Duel.Start start = Duel.Start.of(round);
            UUID request = request(round);
            List<Object> results = duel.fight(
                    start,
                    () -> lock(request),
                    () -> decide.approve(one, key, request),
                    () -> decide.approve(other, key, request));
            duel.oneWinner(results, start);
            assertThat(releases.history(key)).hasSize(round + 2);
            assertThat(releases.current(key).number()).isEqualTo(round + 2);
        }
    }

    @Test
    void whoRefusesAndWhoApprovesDoNotBothWin() throws Exception {
        int released = 1;
        for (int round = 0; round < ROUNDS; round++) {
            Duel.Start start = Duel.Start.of(round);
            UUID request = request(round);
            List<Object> results =
                    duel.fight(start, () -> lock(request), () -> decide.approve(one, key, request), () -> {
                        decide.refuse(other, key, request, "다시 보아 주십시오.");
                        return "refused";
                    });
            released += duel.oneWinner(results, start) ? 1 : 0;
            assertThat(releases.history(key)).hasSize(released);
        }
    }

    @Test
    void twoWhoAskAtOnceMakeOneRequest() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            int revision = draft(round);
            List<Object> results = duel.fight(
                    Duel.Start.BOTH,
                    () -> {},
                    () -> ask.draft(designer, key, revision, "하나"),
                    () -> ask.draft(designer, key, revision, "둘"));
            duel.oneWinner(results, Duel.Start.BOTH);
            ask.withdraw(designer, key, requests.open(key).orElseThrow().id());
        }
    }

    private UUID request(int round) {
        return ask.draft(designer, key, draft(round), "회차 " + round).id();
    }

    private int draft(int round) {
        String xml = drafts.of(key).xml().replaceFirst("(id=\"User_CompleteForm\" name=\")[^\"]*", "$1작성 " + round);
        return drafts.save(
                        key,
                        xml.getBytes(StandardCharsets.UTF_8),
                        drafts.of(key).revision(),
                        designer)
                .orElseThrow()
                .revision();
    }

    private void lock(UUID request) {
        jdbc.sql("select id from release_requests where id = ? for update")
                .param(Ids.bytes(request))
                .query((row, n) -> 1)
                .single();
    }
}
