package kr.smartwork.process.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import kr.smartwork.EngineTest;
import kr.smartwork.process.CityFixture;
import kr.smartwork.process.CycleDriver;
import kr.smartwork.process.ModelDrafts;
import kr.smartwork.process.ModelFixture;
import kr.smartwork.process.ModelRelease;
import kr.smartwork.process.ModelReleases;
import kr.smartwork.process.RunningModels;
import kr.smartwork.process.release.ReleaseRequest.State;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.Grant;
import kr.smartwork.registry.Role;
import kr.smartwork.shared.Conflict;
import kr.smartwork.shared.Failure;
import kr.smartwork.shared.Forbidden;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A draft becomes the model of the next cycles when one person has asked and another has approved, and not before. */
@EngineTest
class ReleaseByTwoTest {

    private static final String NOTE = "작성 단계의 이름을 고침";

    @Autowired
    CityFixture fixture;

    @Autowired
    CycleDriver driver;

    @Autowired
    ModelFixture models;

    @Autowired
    ModelDrafts drafts;

    @Autowired
    ModelReleases releases;

    @Autowired
    RunningModels running;

    @Autowired
    AskForRelease ask;

    @Autowired
    DecideRelease decide;

    @Autowired
    ReleaseRequests requests;

    @Autowired
    JdbcClient jdbc;

    CityFixture.City city;
    Actor designer;
    Actor releaser;
    String key;

    @BeforeEach
    void aModelOfOnesOwn() {
        city = fixture.city(2);
        designer = fixture.designer(city);
        releaser = fixture.releaser(city);
        key = models.copyOf("simple-report");
    }

    @Test
    void theNextCycleStartsWithWhatTwoPeopleReleasedAndARunningOneKeepsItsOwn() {
        String program = models.programLike("infection-status", "reporting-cycle", key);
        UUID before = driver.openAndDispatch(program, city);
        ReleaseRequest request = ask(draft("조사표 작성", "조사표 입력"));
        assertThat(releases.current(key).number())
                .as("nothing is released by asking")
                .isEqualTo(1);

        ModelRelease release = decide.approve(releaser, key, request.id());

        assertThat(release.number()).isEqualTo(2);
        assertThat(release.author()).isEqualTo(designer.name());
        assertThat(release.approver()).isEqualTo(releaser.name());
        assertThat(releases.current(key)).isEqualTo(releases.history(key).get(0));
        assertThat(releases.xml(release.definitionId())).contains("조사표 입력");
        UUID after = driver.openAndDispatch(program, city);
        assertThat(driver.cycle(after).reportDefinitionId()).isEqualTo(release.definitionId());
        assertThat(driver.cycle(before).reportDefinitionId()).isNotEqualTo(release.definitionId());
        assertThat(running.instances())
                .containsEntry(release.definitionId(), 2L)
                .containsEntry(driver.cycle(before).reportDefinitionId(), 2L);
        driver.answer(before, city.homes().get(0), 0);
        driver.answer(after, city.homes().get(0), 0);
        assertThat(running.instances())
                .containsEntry(release.definitionId(), 1L)
                .containsEntry(driver.cycle(before).reportDefinitionId(), 1L);
    }

    @Test
    void theTrailHoldsHashPeopleAndWhatWasSeen() {
        ReleaseRequest request = ask(draft("조사표 작성", "조사표 입력"));
        ModelRelease release = decide.approve(releaser, key, request.id());

        assertThat(requests.get(key, request.id()))
                .returns(State.RELEASED, ReleaseRequest::state)
                .returns(2, ReleaseRequest::releaseNumber)
                .returns(releaser.name(), ReleaseRequest::deciderName);
        assertThat(requests.evidence(request.id())).hasValueSatisfying(seen -> assertThat(seen)
                .contains("RENAMED", "User_CompleteForm", "조사표 작성 → 조사표 입력"));
        assertThat(trail("models.ask-release")).singleElement().asString().contains(request.hash(), "base=1");
        assertThat(trail("models.release"))
                .singleElement()
                .asString()
                .contains("release=2", release.hash(), "author=" + designer.username(), "changes=1", "evidence=");
        assertThat(drafts.find(key)).as("the draft has become the release").isEmpty();
    }

    @Test
    void nobodyApprovesWhatTheyAskedForThemselves() {
        Actor both = new Actor(
                designer.id(),
                designer.username(),
                designer.name(),
                List.of(new Grant(Role.DESIGNER, "/"), new Grant(Role.RELEASER, "/")));
        ReleaseRequest request = ask(draft("조사표 작성", "조사표 입력"));
        assertThatThrownBy(() -> decide.approve(both, key, request.id())).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> decide.refuse(both, key, request.id(), "싫음")).isInstanceOf(Forbidden.class);
        assertThat(releases.current(key).number()).isEqualTo(1);
    }

    @Test
    void editingAndReleasingAreTwoRights() {
        int revision = draft("조사표 작성", "조사표 입력");
        for (Actor other : List.of(releaser, city.admin(), city.supervisor(), city.official())) {
            assertThatThrownBy(() -> ask.draft(other, key, revision, NOTE)).isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> ask.rollback(other, key, 1, NOTE)).isInstanceOf(Forbidden.class);
        }
        ReleaseRequest request = ask(revision);
        for (Actor other : List.of(designer, city.admin(), city.supervisor(), city.official())) {
            assertThatThrownBy(() -> decide.approve(other, key, request.id())).isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> decide.refuse(other, key, request.id(), "싫음"))
                    .isInstanceOf(Forbidden.class);
        }
        assertThatThrownBy(() -> ask.withdraw(releaser, key, request.id())).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> decide.approve(releaser, "report", request.id()))
                .as("a request of another model")
                .isInstanceOf(NotFound.class);
        assertThat(requests.get(key, request.id()).open()).isTrue();
    }

    @Test
    void whatWasAskedForIsReleasedWhateverHappensToTheDraft() {
        ReleaseRequest request = ask(draft("조사표 작성", "조사표 입력"));
        int later = drafts.save(key, bytes(drafts.of(key).xml().replace("조사표 입력", "조사표 기재")), 1, designer)
                .orElseThrow()
                .revision();

        ModelRelease release = decide.approve(releaser, key, request.id());

        assertThat(releases.xml(release.definitionId())).contains("조사표 입력").doesNotContain("조사표 기재");
        assertThat(drafts.of(key)).satisfies(draft -> {
            assertThat(draft.revision()).isEqualTo(later);
            assertThat(draft.xml()).contains("조사표 기재");
        });
    }

    @Test
    void aDraftThatChangedUnseenIsNotAskedFor() {
        int seen = draft("조사표 작성", "조사표 입력");
        drafts.save(key, bytes(drafts.of(key).xml()), seen, designer);
        refused("draft-changed", () -> ask.draft(designer, key, seen, NOTE));
    }

    @Test
    void aModelThatBreaksARuleOrSaysNothingNewIsNotAskedFor() {
        refused("nothing-new", () -> ask.draft(designer, key, 0, NOTE));
        int broken = draft("${acceptReport}", "${somethingElse}");
        refused("findings", () -> ask.draft(designer, key, broken, NOTE));
        assertThat(requests.of(key)).isEmpty();
    }

    @Test
    void aNoteIsRequired() {
        int revision = draft("조사표 작성", "조사표 입력");
        assertThatThrownBy(() -> ask.draft(designer, key, revision, "  "))
                .asInstanceOf(type(InvalidInput.class))
                .satisfies(wrong -> assertThat(wrong.errors().get(0).field()).isEqualTo("note"));
        assertThatThrownBy(() -> ask.draft(designer, key, revision, "가".repeat(501)))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void oneRequestAtATime() {
        ReleaseRequest request = ask(draft("조사표 작성", "조사표 입력"));
        refused("request-open", () -> ask.draft(designer, key, 1, NOTE));
        ask.withdraw(designer, key, request.id());
        assertThat(requests.get(key, request.id()).state()).isEqualTo(State.WITHDRAWN);
        refused("request-decided", () -> decide.approve(releaser, key, request.id()));
        assertThat(ask(1).open())
                .as("the draft is still there and may be asked for again")
                .isTrue();
    }

    @Test
    void aRefusalSaysWhyAndLeavesTheDraft() {
        ReleaseRequest request = ask(draft("조사표 작성", "조사표 입력"));
        assertThatThrownBy(() -> decide.refuse(releaser, key, request.id(), " "))
                .asInstanceOf(type(InvalidInput.class))
                .satisfies(wrong -> assertThat(wrong.errors().get(0).field()).isEqualTo("reason"));
        decide.refuse(releaser, key, request.id(), "이름이 다른 문서와 다릅니다.");
        assertThat(requests.get(key, request.id()))
                .returns(State.REFUSED, ReleaseRequest::state)
                .returns("이름이 다른 문서와 다릅니다.", ReleaseRequest::reason);
        assertThat(drafts.find(key)).isPresent();
        assertThat(releases.current(key).number()).isEqualTo(1);
        assertThat(trail("models.refuse-release")).hasSize(1);
    }

    @Test
    void goingBackIsAReleaseOfItsOwnNumber() {
        decide.approve(releaser, key, ask(draft("조사표 작성", "조사표 입력")).id());
        refused("nothing-new", () -> ask.rollback(designer, key, 2, NOTE));
        assertThatThrownBy(() -> ask.rollback(designer, key, 9, NOTE)).isInstanceOf(NotFound.class);

        ReleaseRequest back = ask.rollback(designer, key, 1, "처음 이름으로");
        ModelRelease third = decide.approve(releaser, key, back.id());

        assertThat(third.number()).isEqualTo(3);
        assertThat(releases.xml(key, 3)).isEqualTo(releases.xml(key, 1));
        assertThat(third.definitionId())
                .isNotEqualTo(releases.history(key).get(2).definitionId());
    }

    @Test
    void whatWasAskedForOnAnOlderReleaseIsNotReleasedOverANewerOne() {
        ReleaseRequest request = ask(draft("조사표 작성", "조사표 입력"));
        jdbc.sql("update release_requests set base_number = 0 where id = ?")
                .param(Ids.bytes(request.id()))
                .update();
        refused("model-moved-on", () -> decide.approve(releaser, key, request.id()));
        assertThat(requests.get(key, request.id()).open()).isTrue();
    }

    private int draft(String what, String by) {
        String xml = drafts.of(key).xml();
        assertThat(xml).contains(what);
        return drafts.save(key, bytes(xml.replace(what, by)), drafts.of(key).revision(), designer)
                .orElseThrow()
                .revision();
    }

    private ReleaseRequest ask(int revision) {
        return ask.draft(designer, key, revision, NOTE);
    }

    private List<String> trail(String action) {
        return jdbc.sql("select detail from audit_events where action = ? and object_id = ?")
                .params(action, key)
                .query(String.class)
                .list();
    }

    private static void refused(String code, Runnable step) {
        assertThatThrownBy(step::run)
                .asInstanceOf(type(Conflict.class))
                .extracting(Failure::code)
                .isEqualTo(code);
    }

    private static byte[] bytes(String xml) {
        return xml.getBytes(StandardCharsets.UTF_8);
    }
}
