package kr.smartwork.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import kr.smartwork.EngineTest;
import kr.smartwork.aggregation.FrozenFigures;
import kr.smartwork.aggregation.Publication;
import kr.smartwork.aggregation.Publications;
import kr.smartwork.aggregation.Snapshot;
import kr.smartwork.aggregation.Snapshots;
import kr.smartwork.cycle.CycleState;
import kr.smartwork.registry.Actor;
import kr.smartwork.report.PartOfCycle;
import kr.smartwork.shared.Conflict;
import kr.smartwork.shared.Forbidden;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.NotFound;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A publication can be taken back for a while: nothing that was published is changed, and the next one is the next revision. */
@EngineTest
class WithdrawPublicationTest {

    @Autowired
    CityFixture fixture;

    @Autowired
    CycleDriver driver;

    @Autowired
    WithdrawPublication withdraw;

    @Autowired
    ResumePublished resume;

    @Autowired
    SendBackPart sendBack;

    @Autowired
    TaskDesk desk;

    @Autowired
    Publications publications;

    @Autowired
    Snapshots snapshots;

    @Autowired
    FrozenFigures figures;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient jdbc;

    CityFixture.City city;
    UUID cycleId;

    @BeforeEach
    void publishOnce() {
        city = fixture.city(2);
        cycleId = driver.openAndDispatch("infection-status", city);
        city.homes().forEach(home -> driver.answer(cycleId, home, 0));
        driver.settle(cycleId);
        publish();
    }

    @Test
    void what_was_published_says_by_whom_and_can_be_withdrawn_for_a_day() {
        assertThat(publications.of(cycleId)).singleElement().satisfies(one -> {
            assertThat(one.revision()).isEqualTo(1);
            assertThat(one.publishedBy()).isEqualTo(city.supervisor().name());
            assertThat(one.current()).isTrue();
        });
        assertThat(withdraw.possible(city.supervisor(), cycleId)).isPresent();
        driver.fire(cycleId, "Timer_PublicationFinal");
        assertThat(driver.cycle(cycleId).state()).isEqualTo(CycleState.PUBLISHED);
        assertThat(running()).isZero();
        assertThatThrownBy(() -> withdraw.withdraw(city.supervisor(), cycleId, "늦음"))
                .isInstanceOf(Conflict.class);
        assertThat(publications.current(cycleId)).isPresent();
    }

    @Test
    void a_withdrawn_publication_stays_on_record_and_the_next_is_the_next_revision() {
        UUID first = publications.current(cycleId).orElseThrow().snapshotId();
        withdraw.withdraw(city.supervisor(), cycleId, " 숫자가 틀렸습니다 ");
        driver.runJobs(cycleId);

        assertThat(driver.cycle(cycleId).state()).isEqualTo(CycleState.REVIEW);
        assertThat(driver.cycle(cycleId).publishedAt()).isNull();
        assertThat(publications.current(cycleId)).isEmpty();
        sendBack.send(city.supervisor(), cycleId, new PartOfCycle(city.prefix() + "-east", false), "고쳐 주십시오");
        driver.runJobs(cycleId);
        driver.answer(cycleId, city.homes().get(0), 1);
        desk.complete(
                city.official(),
                driver.openTasks("cycle_id", cycleId, "CHECK").get(0),
                new TaskDecision(TaskDecision.Choice.ACCEPT, "", null, List.of()));
        driver.settle(cycleId);
        publish();

        List<Publication> all = publications.of(cycleId);
        assertThat(all).extracting(Publication::revision).containsExactly(2, 1);
        assertThat(all).extracting(Publication::current).containsExactly(true, false);
        assertThat(all.get(1).withdrawal()).satisfies(withdrawal -> {
            assertThat(withdrawal.by()).isEqualTo(city.supervisor().name());
            assertThat(withdrawal.reason()).isEqualTo("숫자가 틀렸습니다");
        });
        assertThat(all.get(1).snapshotId()).isEqualTo(first);
        assertThat(confirmed(first)).isEqualTo("0");
        assertThat(confirmed(all.get(0).snapshotId())).isEqualTo("1");
    }

    @Test
    void a_withdrawal_without_a_reason_or_after_its_time_is_refused() {
        assertThatThrownBy(() -> withdraw.withdraw(city.supervisor(), cycleId, " "))
                .isInstanceOf(InvalidInput.class);
        jdbc.sql("update publications set undo_until = published_at where cycle_id = ?")
                .param(Ids.bytes(cycleId))
                .update();
        assertThatThrownBy(() -> withdraw.withdraw(city.supervisor(), cycleId, "늦음"))
                .isInstanceOf(Conflict.class);
        assertThat(driver.cycle(cycleId).state()).isEqualTo(CycleState.PUBLISHED);
        assertThat(withdraw.possible(city.supervisor(), cycleId)).isEmpty();
    }

    @Test
    void only_whoever_reviews_the_whole_withdraws() {
        Actor east = fixture.districtSupervisor(city, "east");
        for (Actor refused : List.of(city.official(), city.admin(), east)) {
            assertThatThrownBy(() -> withdraw.withdraw(refused, cycleId, "사유")).isInstanceOf(Forbidden.class);
            assertThat(withdraw.possible(refused, cycleId)).isEmpty();
        }
        assertThatThrownBy(() -> withdraw.withdraw(fixture.city(1).supervisor(), cycleId, "사유"))
                .isInstanceOf(NotFound.class);
        withdraw.withdraw(city.supervisor(), cycleId, "사유");
        assertThatThrownBy(() -> withdraw.withdraw(city.supervisor(), cycleId, "또"))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void a_cycle_published_without_an_instance_can_be_withdrawn_once_it_is_under_its_model() {
        driver.fire(cycleId, "Timer_PublicationFinal");
        jdbc.sql("update cycles set process_instance_id = null, report_definition_id = null where id = ?")
                .param(Ids.bytes(cycleId))
                .update();
        assertThatThrownBy(() -> withdraw.withdraw(city.supervisor(), cycleId, "이른 사유"))
                .isInstanceOf(Conflict.class);

        resume.resume(cycleId, publications.current(cycleId).orElseThrow().undoUntil());
        assertThat(running()).isEqualTo(1);
        withdraw.withdraw(city.supervisor(), cycleId, "사유");
        driver.runJobs(cycleId);
        assertThat(driver.cycle(cycleId).state()).isEqualTo(CycleState.REVIEW);
        assertThatThrownBy(() ->
                        resume.resume(cycleId, publications.of(cycleId).get(0).undoUntil()))
                .isInstanceOf(Conflict.class);
        sendBack.send(city.supervisor(), cycleId, new PartOfCycle(city.prefix() + "-east", false), "고쳐 주십시오");
        driver.runJobs(cycleId);
        driver.answer(cycleId, city.homes().get(0), 0);
        desk.complete(
                city.official(),
                driver.openTasks("cycle_id", cycleId, "CHECK").get(0),
                new TaskDecision(TaskDecision.Choice.ACCEPT, "", null, List.of()));
        driver.settle(cycleId);
        publish();
        assertThat(publications.of(cycleId)).extracting(Publication::revision).containsExactly(2, 1);
    }

    private void publish() {
        desk.complete(
                city.supervisor(),
                driver.openTasks("cycle_id", cycleId, "REVIEW_CYCLE").get(0),
                new TaskDecision(TaskDecision.Choice.PUBLISH, "", null, List.of()));
        driver.runJobs(cycleId);
        assertThat(driver.cycle(cycleId).state()).isEqualTo(CycleState.PUBLISHED);
    }

    private String confirmed(UUID snapshotId) {
        Snapshot snapshot = snapshots.find(snapshotId).orElseThrow();
        return figures.of(snapshot, null)
                .figure("confirmed.sum")
                .orElseThrow()
                .value()
                .stripTrailingZeros()
                .toPlainString();
    }

    private long running() {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(cycleId.toString())
                .count();
    }
}
