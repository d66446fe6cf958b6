package kr.smartwork.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.smartwork.EngineTest;
import kr.smartwork.cycle.CycleState;
import kr.smartwork.registry.Actor;
import kr.smartwork.report.Report;
import kr.smartwork.report.ReportState;
import kr.smartwork.report.SubmitAnswer;
import kr.smartwork.report.Submitter;
import kr.smartwork.shared.Conflict;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every path of {@code simple-report.bpmn}, each on the real engine. */
@EngineTest
class SimpleReportModelTest {

    private static final Map<String, Object> ANSWERS =
            Map.of("buildingState", "good", "extinguishers", "4", "mostNeeded", "none");

    @Autowired
    CityFixture fixture;

    @Autowired
    CycleDriver driver;

    @Autowired
    TaskDesk desk;

    @Autowired
    ReportProcess reportProcess;

    @Autowired
    CycleProcess cycleProcess;

    @Autowired
    RuntimeService runtime;

    CityFixture.City city;
    CityFixture.Home home;
    UUID cycleId;
    String asked;

    @BeforeEach
    void ask() {
        city = fixture.city(1);
        home = city.homes().get(0);
        cycleId = driver.openAndDispatch("ordinary-survey", city);
        asked = report().processInstanceId();
    }

    @Test
    void an_asked_report_waits_for_its_respondent() {
        assertThat(report().state()).isEqualTo(ReportState.NOT_OPENED);
        assertThat(positions()).containsExactly("User_CompleteForm");
    }

    @Test
    void every_answer_is_accepted_and_ends_the_instance() {
        answer();
        assertThat(report().state()).isEqualTo(ReportState.ACCEPTED);
        assertThat(driver.openTasks("report_id", report().id(), "CHECK")).isEmpty();
        assertEnded(asked);
    }

    @Test
    void an_overdue_report_is_called_and_the_answer_on_the_phone_ends_both() {
        driver.fire(cycleId, "Timer_Due");
        assertThat(positions()).containsExactly("User_CompleteForm", "User_FollowUpByPhone");
        answerOnThePhone();
        assertThat(report().state()).isEqualTo(ReportState.ACCEPTED);
        assertEnded(asked);
    }

    @Test
    void the_respondent_may_still_answer_while_being_called() {
        driver.fire(cycleId, "Timer_Due");
        answer();
        assertThat(report().state()).isEqualTo(ReportState.ACCEPTED);
        assertThat(driver.openTasks("report_id", report().id(), "FOLLOW_UP")).isEmpty();
        assertEnded(asked);
    }

    @Test
    void an_answer_after_the_escalation_takes_the_decision_away() {
        escalate();
        assertThat(positions()).containsExactly("User_CompleteForm", "User_DecideEscalation", "User_FollowUpByPhone");
        answer();
        assertThat(report().state()).isEqualTo(ReportState.ACCEPTED);
        assertThat(driver.openTasks("report_id", report().id(), "ESCALATION")).isEmpty();
        assertEnded(asked);
    }

    @Test
    void what_the_model_has_no_step_for_is_refused_with_a_sentence_and_leaves_no_trace() {
        escalate();
        assertThatThrownBy(() -> decide(city.supervisor(), "ESCALATION", TaskDecision.Choice.VISIT, ""))
                .isInstanceOfSatisfying(
                        Conflict.class, refused -> assertThat(refused.code()).isEqualTo("no-visit"));
        assertThatThrownBy(() -> decide(city.official(), "FOLLOW_UP", TaskDecision.Choice.ASK, "계속 전화합니까?"))
                .isInstanceOfSatisfying(
                        Conflict.class, refused -> assertThat(refused.code()).isEqualTo("no-question"));
        assertThat(positions()).containsExactly("User_CompleteForm", "User_DecideEscalation", "User_FollowUpByPhone");
    }

    @Test
    void a_report_nobody_answers_is_closed_by_the_supervisor() {
        escalate();
        decide(city.supervisor(), "ESCALATION", TaskDecision.Choice.CLOSE, "폐업 예정");
        assertThat(report().state()).isEqualTo(ReportState.CLOSED_UNANSWERED);
        assertEnded(asked);
        assertThatThrownBy(this::answer).isInstanceOf(Conflict.class);
    }

    @Test
    void the_supervisor_may_excuse_a_facility() {
        escalate();
        decide(city.supervisor(), "ESCALATION", TaskDecision.Choice.EXCUSE, "임시 휴업");
        assertThat(report().state()).isEqualTo(ReportState.EXCUSED);
        assertEnded(asked);
    }

    @Test
    void the_supervisor_may_have_the_official_go_on_calling_until_somebody_answers() {
        escalate();
        decide(city.supervisor(), "ESCALATION", TaskDecision.Choice.KEEP_CALLING, "");
        assertThat(positions()).containsExactly("User_CompleteForm", "User_FollowUpByPhone");
        answerOnThePhone();
        assertThat(report().state()).isEqualTo(ReportState.ACCEPTED);
        assertEnded(asked);
    }

    @Test
    void corrections_after_acceptance_are_accepted_at_once() {
        answer();
        answer();
        answer();
        assertThat(report().versionNo()).isEqualTo(3);
        assertThat(report().state()).isEqualTo(ReportState.ACCEPTED);
        assertThat(report().processInstanceId()).isNull();
        assertThat(instances()).isZero();
        assertThat(positions()).isEmpty();
    }

    @Test
    void a_report_sent_back_at_the_review_is_asked_again_and_accepted_without_a_check() {
        answer();
        driver.settle(cycleId);
        assertThat(driver.cycle(cycleId).state()).isEqualTo(CycleState.REVIEW);
        sendBack();
        assertThat(report().state()).isEqualTo(ReportState.RETURNED);
        assertThat(positions()).containsExactly("User_CompleteForm");
        assertThat(report().processInstanceId()).isNotNull().isNotEqualTo(asked);
        answer();
        assertThat(report().state()).isEqualTo(ReportState.ACCEPTED);
        assertThat(instances()).isZero();
    }

    @Test
    void the_lock_closes_what_nobody_answered() {
        escalate();
        driver.fire(cycleId, "Timer_Lock");
        assertThat(report().state()).isEqualTo(ReportState.CLOSED_UNANSWERED);
        assertEnded(asked);
        assertThatThrownBy(this::answer).isInstanceOf(Conflict.class);
    }

    @Test
    void a_cancelled_cycle_withdraws_its_reports() {
        cycleProcess.cancel(city.supervisor(), cycleId, "시험");
        driver.runJobs(cycleId);
        assertThat(report().state()).isEqualTo(ReportState.EXCUSED);
        assertEnded(asked);
    }

    @Test
    void a_corrected_report_can_be_sent_back_as_well() {
        answer();
        answer();
        driver.settle(cycleId);
        sendBack();
        assertThat(report().state()).isEqualTo(ReportState.RETURNED);
        assertThat(positions()).containsExactly("User_CompleteForm");
    }

    private void escalate() {
        driver.fire(cycleId, "Timer_Due");
        driver.fire(cycleId, "Timer_Escalate");
    }

    private void answer() {
        submit(Submitter.person(home.personId(), "김담당"));
    }

    private void answerOnThePhone() {
        submit(Submitter.phone(city.official()));
    }

    private void submit(Submitter by) {
        reportProcess.submit(
                SubmitAnswer.answered(report().id(), UUID.randomUUID().toString(), ANSWERS, by));
    }

    private void decide(Actor actor, String kind, TaskDecision.Choice choice, String comment) {
        List<String> open = driver.openTasks("report_id", report().id(), kind);
        assertThat(open).hasSize(1);
        desk.complete(actor, open.get(0), new TaskDecision(choice, comment, null, List.of()));
    }

    private void sendBack() {
        String task = driver.openTasks("cycle_id", cycleId, "REVIEW_CYCLE").get(0);
        desk.complete(
                city.supervisor(),
                task,
                new TaskDecision(TaskDecision.Choice.SEND_BACK, "집계가 맞지 않습니다", null, List.of(report().id())));
        driver.runJobs(cycleId);
    }

    private Report report() {
        return driver.report(cycleId, home);
    }

    private List<String> positions() {
        return driver.positions(report().id());
    }

    private long instances() {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(report().id().toString())
                .count();
    }

    private void assertEnded(String instance) {
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .count())
                .isZero();
        assertThat(positions()).isEmpty();
    }
}
