package kr.smartwork.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import kr.smartwork.EngineTest;
import kr.smartwork.cycle.CycleState;
import kr.smartwork.registry.Actor;
import kr.smartwork.report.ReportCounts;
import kr.smartwork.report.ReportState;
import kr.smartwork.shared.Conflict;
import kr.smartwork.shared.Forbidden;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.NotFound;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every path of {@code reporting-cycle.bpmn}, each on the real engine. */
@EngineTest
class ReportingCycleModelTest {

    @Autowired
    CityFixture fixture;

    @Autowired
    CycleDriver driver;

    @Autowired
    CycleProcess cycleProcess;

    @Autowired
    TaskDesk desk;

    @Autowired
    ReportCounts counts;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_cycle_that_everybody_answers_goes_straight_to_review_and_is_published() {
        CityFixture.City city = fixture.city(3);
        UUID cycleId = driver.openAndDispatch("infection-status", city);
        assertThat(driver.cycle(cycleId).state()).isEqualTo(CycleState.COLLECTING);
        city.homes().forEach(home -> driver.answer(cycleId, home, 0));
        driver.settle(cycleId);
        assertThat(driver.cycle(cycleId).state()).isEqualTo(CycleState.REVIEW);
        review(city.supervisor(), cycleId, TaskDecision.Choice.PUBLISH, "", List.of());
        assertThat(driver.cycle(cycleId).state()).isEqualTo(CycleState.PUBLISHED);
        assertThat(milestones(cycleId)).containsExactlyInAnyOrder("dispatched", "due", "locked", "published");
        driver.fire(cycleId, "Timer_PublicationFinal");
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(cycleId.toString())
                        .count())
                .isZero();
    }

    @Test
    void a_cycle_that_nobody_answers_is_reminded_called_escalated_locked_and_published() {
        CityFixture.City city = fixture.city(3);
        UUID cycleId = driver.openAndDispatch("infection-status", city);
        driver.fire(cycleId, "Timer_NextReminder");
        assertThat(notices(cycleId, "REMINDER")).isEqualTo(3);
        driver.fire(cycleId, "Timer_Due");
        assertThat(driver.cycle(cycleId).state()).isEqualTo(CycleState.FOLLOW_UP);
        assertThat(driver.openTasks("cycle_id", cycleId, "FOLLOW_UP")).hasSize(3);
        driver.fire(cycleId, "Timer_Escalate");
        assertThat(driver.openTasks("cycle_id", cycleId, "ESCALATION")).hasSize(3);
        driver.fire(cycleId, "Timer_Lock");
        assertThat(counts.of(cycleId).of(ReportState.CLOSED_UNANSWERED)).isEqualTo(3);
        assertThat(driver.cycle(cycleId).state()).isEqualTo(CycleState.REVIEW);
        review(city.supervisor(), cycleId, TaskDecision.Choice.PUBLISH, "", List.of());
        assertThat(milestones(cycleId))
                .containsExactlyInAnyOrder("dispatched", "reminded", "due", "locked", "published");
    }

    @Test
    void the_last_answer_during_the_follow_up_ends_it() {
        CityFixture.City city = fixture.city(1);
        UUID cycleId = driver.openAndDispatch("infection-status", city);
        driver.fire(cycleId, "Timer_Due");
        driver.answer(cycleId, city.homes().get(0), 0);
        driver.settle(cycleId);
        assertThat(driver.cycle(cycleId).state()).isEqualTo(CycleState.REVIEW);
    }

    @Test
    void the_last_answer_before_the_lock_ends_the_wait() {
        CityFixture.City city = fixture.city(1);
        UUID cycleId = driver.openAndDispatch("infection-status", city);
        driver.fire(cycleId, "Timer_Due");
        driver.fire(cycleId, "Timer_Escalate");
        driver.answer(cycleId, city.homes().get(0), 0);
        driver.settle(cycleId);
        assertThat(driver.cycle(cycleId).state()).isEqualTo(CycleState.REVIEW);
    }

    @Test
    void reports_sent_back_are_corrected_and_reviewed_again() {
        CityFixture.City city = fixture.city(2);
        UUID cycleId = driver.openAndDispatch("infection-status", city);
        city.homes().forEach(home -> driver.answer(cycleId, home, 0));
        driver.settle(cycleId);
        UUID back = driver.report(cycleId, city.homes().get(0)).id();
        review(city.supervisor(), cycleId, TaskDecision.Choice.SEND_BACK, "집계가 맞지 않습니다", List.of(back));
        assertThat(driver.cycle(cycleId).state()).isEqualTo(CycleState.FOLLOW_UP);
        assertThat(driver.positions(back)).containsExactly("User_CompleteForm");
        assertThat(notices(cycleId, "RETURN")).isEqualTo(1);
        driver.answer(cycleId, city.homes().get(0), 0);
        desk.complete(
                city.official(),
                driver.openTasks("report_id", back, "CHECK").get(0),
                new TaskDecision(TaskDecision.Choice.ACCEPT, "", null, List.of()));
        driver.settle(cycleId);
        assertThat(driver.cycle(cycleId).state()).isEqualTo(CycleState.REVIEW);
        review(city.supervisor(), cycleId, TaskDecision.Choice.PUBLISH, "", List.of());
        assertThat(driver.cycle(cycleId).state()).isEqualTo(CycleState.PUBLISHED);
    }

    @Test
    void a_rework_that_is_not_answered_ends_at_its_time() {
        CityFixture.City city = fixture.city(1);
        UUID cycleId = driver.openAndDispatch("infection-status", city);
        driver.answer(cycleId, city.homes().get(0), 0);
        driver.settle(cycleId);
        UUID back = driver.report(cycleId, city.homes().get(0)).id();
        review(city.supervisor(), cycleId, TaskDecision.Choice.SEND_BACK, "다시", List.of(back));
        driver.fire(cycleId, "Timer_ReworkUntil");
        assertThat(driver.cycle(cycleId).state()).isEqualTo(CycleState.REVIEW);
        assertThat(driver.report(cycleId, city.homes().get(0)).state()).isEqualTo(ReportState.RETURNED);
        assertThat(driver.positions(back)).isEmpty();
    }

    @Test
    void a_cancelled_cycle_withdraws_what_is_open_and_keeps_what_was_accepted() {
        CityFixture.City city = fixture.city(3);
        UUID cycleId = driver.openAndDispatch("infection-status", city);
        driver.answer(cycleId, city.homes().get(0), 0);
        driver.answer(cycleId, city.homes().get(1), 1);
        cycleProcess.cancel(city.admin(), cycleId, "시험");
        driver.runJobs(cycleId);
        assertThat(driver.cycle(cycleId).state()).isEqualTo(CycleState.CANCELLED);
        assertThat(counts.of(cycleId).of(ReportState.ACCEPTED)).isEqualTo(1);
        assertThat(counts.of(cycleId).of(ReportState.EXCUSED)).isEqualTo(2);
        assertThat(driver.openTasks("cycle_id", cycleId, "CHECK")).isEmpty();
        assertThatThrownBy(() -> driver.answer(cycleId, city.homes().get(2), 0)).isInstanceOf(Conflict.class);
    }

    @Test
    void a_cycle_cancelled_during_its_dispatch_asks_nobody_else() {
        CityFixture.City city = fixture.city(3);
        UUID cycleId = driver.open("infection-status", city);
        driver.runOneJob(cycleId);
        cycleProcess.cancel(city.admin(), cycleId, "시험");
        driver.runJobs(cycleId);
        assertThat(notices(cycleId, "INVITATION")).isZero();
        assertThat(counts.of(cycleId).of(ReportState.EXCUSED)).isEqualTo(3);
    }

    @Test
    void what_is_in_review_at_the_lock_stays_and_keeps_the_cycle_from_being_published() {
        CityFixture.City city = fixture.city(1);
        UUID cycleId = driver.openAndDispatch("infection-status", city);
        driver.answer(cycleId, city.homes().get(0), 1);
        driver.fire(cycleId, "Timer_Due");
        driver.fire(cycleId, "Timer_Escalate");
        driver.fire(cycleId, "Timer_Lock");
        assertThatThrownBy(() -> review(city.supervisor(), cycleId, TaskDecision.Choice.PUBLISH, "", List.of()))
                .isInstanceOf(Conflict.class);
        desk.complete(
                city.official(),
                driver.openTasks("cycle_id", cycleId, "CHECK").get(0),
                new TaskDecision(TaskDecision.Choice.ACCEPT, "", null, List.of()));
        review(city.supervisor(), cycleId, TaskDecision.Choice.PUBLISH, "", List.of());
        assertThat(driver.cycle(cycleId).state()).isEqualTo(CycleState.PUBLISHED);
    }

    @Test
    void the_ordinary_survey_accepts_every_answer() {
        CityFixture.City city = fixture.city(1);
        UUID cycleId = driver.openAndDispatch("ordinary-survey", city);
        assertThat(driver.positions(driver.report(cycleId, city.homes().get(0)).id()))
                .containsExactly("User_CompleteForm");
    }

    @Test
    void a_person_reminds_at_most_every_ten_minutes() {
        CityFixture.City city = fixture.city(2);
        UUID cycleId = driver.openAndDispatch("infection-status", city);
        driver.answer(cycleId, city.homes().get(0), 0);
        assertThat(cycleProcess.remind(city.supervisor(), cycleId)).isEqualTo(1);
        assertThatThrownBy(() -> cycleProcess.remind(city.supervisor(), cycleId))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void only_those_whose_units_cover_the_audience_decide_about_a_cycle() {
        CityFixture.City city = fixture.city(2);
        CityFixture.City other = fixture.city(1);
        UUID cycleId = driver.openAndDispatch("infection-status", city);
        assertThatThrownBy(() -> cycleProcess.cancel(city.official(), cycleId, "시험"))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> cycleProcess.remind(other.supervisor(), cycleId))
                .isInstanceOf(NotFound.class);
    }

    private void review(Actor actor, UUID cycleId, TaskDecision.Choice choice, String comment, List<UUID> reports) {
        String task = driver.openTasks("cycle_id", cycleId, "REVIEW_CYCLE").get(0);
        desk.complete(actor, task, new TaskDecision(choice, comment, null, reports));
        driver.runJobs(cycleId);
    }

    private List<String> milestones(UUID cycleId) {
        return jdbc.sql("select milestone from snapshots where cycle_id = ?")
                .param(Ids.bytes(cycleId))
                .query(String.class)
                .list();
    }

    private int notices(UUID cycleId, String purpose) {
        return jdbc.sql("select count(*) from notices where cycle_id = ? and purpose = ?")
                .params(Ids.bytes(cycleId), purpose)
                .query(Integer.class)
                .single();
    }
}
