package kr.smartwork.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import kr.smartwork.EngineTest;
import kr.smartwork.registry.Actor;
import kr.smartwork.report.Report;
import kr.smartwork.report.ReportState;
import kr.smartwork.report.SubmitAnswer;
import kr.smartwork.report.Submitter;
import kr.smartwork.shared.Conflict;
import kr.smartwork.shared.Failure;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/** Every path of {@code report.bpmn}, each on the real engine. */
@EngineTest
class ReportModelTest {

    @Autowired
    CityFixture fixture;

    @Autowired
    CycleDriver driver;

    @Autowired
    TaskDesk desk;

    @Autowired
    ReportProcess reportProcess;

    @Autowired
    ModelDeployer deployer;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService engineTasks;

    CityFixture.City city;
    CityFixture.Home east;
    UUID cycleId;

    @BeforeEach
    void ask() {
        city = fixture.city(2);
        east = city.homes().get(0);
        cycleId = driver.openAndDispatch("infection-status", city);
    }

    @Test
    void an_asked_report_waits_for_its_respondent() {
        assertThat(report().state()).isEqualTo(ReportState.NOT_OPENED);
        assertThat(driver.positions(report().id())).containsExactly("User_CompleteForm");
    }

    @Test
    void an_unremarkable_answer_is_accepted_by_rule_and_ends_the_instance() {
        String instance = report().processInstanceId();
        driver.answer(cycleId, east, 0);
        assertThat(report().state()).isEqualTo(ReportState.ACCEPTED);
        assertEnded(instance);
    }

    @Test
    void a_flagged_answer_goes_to_the_official_in_charge_who_accepts_it() {
        String instance = report().processInstanceId();
        driver.answer(cycleId, east, 1);
        assertThat(report().state()).isEqualTo(ReportState.IN_REVIEW);
        assertThat(driver.positions(report().id())).containsExactly("User_CheckReport");
        String task = onlyTask("CHECK");
        assertThat(engineTasks.createTaskQuery().taskId(task).singleResult().getAssignee())
                .isEqualTo(city.official().id().toString());
        decide(city.official(), task, TaskDecision.Choice.ACCEPT, "");
        assertThat(report().state()).isEqualTo(ReportState.ACCEPTED);
        assertEnded(instance);
    }

    @Test
    void an_urgent_answer_reaches_the_supervisor_at_once_and_whoever_decides_first_decides() {
        driver.answer(cycleId, east, 5);
        assertThat(driver.positions(report().id())).containsExactly("User_CheckReport", "User_CheckUrgentReport");
        String urgent = driver.openTasks("report_id", report().id(), "CHECK").stream()
                .filter(id -> engineTasks
                        .createTaskQuery()
                        .taskId(id)
                        .singleResult()
                        .getTaskDefinitionKey()
                        .equals("User_CheckUrgentReport"))
                .findAny()
                .orElseThrow();
        decide(city.supervisor(), urgent, TaskDecision.Choice.ACCEPT, "");
        assertThat(report().state()).isEqualTo(ReportState.ACCEPTED);
        assertThat(driver.openTasks("report_id", report().id(), "CHECK")).isEmpty();
    }

    @Test
    void a_returned_report_comes_back_to_the_same_reviewer_and_the_second_return_goes_to_the_supervisor() {
        driver.answer(cycleId, east, 1);
        decide(city.supervisor(), onlyTask("CHECK"), TaskDecision.Choice.RETURN, "숫자를 다시 확인해 주십시오");
        assertThat(report().state()).isEqualTo(ReportState.RETURNED);
        assertThat(report().returnReason()).isEqualTo("숫자를 다시 확인해 주십시오");
        assertThat(driver.positions(report().id())).containsExactly("User_CompleteForm");
        driver.answer(cycleId, east, 0);
        String again = onlyTask("CHECK");
        assertThat(engineTasks.createTaskQuery().taskId(again).singleResult().getAssignee())
                .isEqualTo(city.supervisor().id().toString());
        decide(city.supervisor(), again, TaskDecision.Choice.RETURN, "한 번 더");
        driver.answer(cycleId, east, 0);
        assertThat(engineTasks
                        .createTaskQuery()
                        .taskId(onlyTask("CHECK"))
                        .taskCandidateGroup("supervisor")
                        .count())
                .isEqualTo(1);
        String last = onlyTask("CHECK");
        assertThatThrownBy(() -> decide(city.official(), last, TaskDecision.Choice.ACCEPT, ""))
                .isInstanceOf(Failure.class);
        assertThat(report().state()).isEqualTo(ReportState.IN_REVIEW);
        decide(city.supervisor(), last, TaskDecision.Choice.ACCEPT, "");
        assertThat(report().state()).isEqualTo(ReportState.ACCEPTED);
    }

    @Test
    void after_how_many_returns_a_supervisor_checks_is_said_by_the_model() throws IOException {
        SeedModel shipped = SeedModel.read(new ClassPathResource("bpmn/report.bpmn"));
        String earlier = shipped.xml().replace("Supervisor\">2</camunda", "Supervisor\">1</camunda");
        assertThat(earlier).isNotEqualTo(shipped.xml());
        deployer.seed(List.of(new SeedModel(shipped.fileName(), earlier.getBytes(StandardCharsets.UTF_8))), List.of());
        try {
            city = fixture.city(1);
            east = city.homes().get(0);
            cycleId = driver.openAndDispatch("infection-status", city);
        } finally {
            deployer.seed(List.of(shipped), List.of());
        }
        driver.answer(cycleId, east, 1);
        decide(city.official(), onlyTask("CHECK"), TaskDecision.Choice.RETURN, "숫자를 다시 확인해 주십시오");
        driver.answer(cycleId, east, 0);
        assertThat(engineTasks
                        .createTaskQuery()
                        .taskId(onlyTask("CHECK"))
                        .taskCandidateGroup("supervisor")
                        .count())
                .isEqualTo(1);
        assertThat(ReportSteps.returnsToSupervisor(null))
                .as("releases before it")
                .isEqualTo(2);
        assertThatThrownBy(() -> ReportSteps.returnsToSupervisor("soon")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_correction_during_the_check_begins_the_check_anew() {
        driver.answer(cycleId, east, 1);
        String first = onlyTask("CHECK");
        driver.answer(cycleId, east, 2);
        assertThat(onlyTask("CHECK")).isNotEqualTo(first);
        assertThatThrownBy(() -> decide(city.official(), first, TaskDecision.Choice.ACCEPT, ""))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void a_correction_after_acceptance_starts_a_new_instance() {
        driver.answer(cycleId, east, 0);
        driver.answer(cycleId, east, 1);
        assertThat(report().versionNo()).isEqualTo(2);
        assertThat(driver.positions(report().id())).containsExactly("User_CheckReport");
        assertThat(instances()).isEqualTo(1);
    }

    @Test
    void an_accepted_report_is_corrected_as_often_as_it_takes() {
        driver.answer(cycleId, east, 0);
        driver.answer(cycleId, east, 0);
        assertThat(report().state()).isEqualTo(ReportState.ACCEPTED);
        assertThat(report().processInstanceId()).isNull();
        assertThat(instances()).isZero();
        driver.answer(cycleId, east, 1);
        assertThat(report().state()).isEqualTo(ReportState.IN_REVIEW);
        assertThat(driver.positions(report().id())).containsExactly("User_CheckReport");
    }

    @Test
    void an_overdue_report_is_called_and_the_answer_on_the_phone_ends_both() {
        driver.fire(cycleId, "Timer_Due");
        assertThat(driver.positions(report().id())).containsExactly("User_CompleteForm", "User_FollowUpByPhone");
        String task = onlyTask("FOLLOW_UP");
        decide(city.official(), task, TaskDecision.Choice.NO_ANSWER, "");
        assertThat(onlyTask("FOLLOW_UP")).isEqualTo(task);
        reportProcess.submit(SubmitAnswer.answered(
                report().id(), UUID.randomUUID().toString(), CycleDriver.answers(0), Submitter.phone(city.official())));
        assertThat(report().state()).isEqualTo(ReportState.ACCEPTED);
        assertThat(driver.positions(report().id())).isEmpty();
    }

    @Test
    void the_respondent_may_still_answer_while_being_called() {
        driver.fire(cycleId, "Timer_Due");
        driver.answer(cycleId, east, 0);
        assertThat(report().state()).isEqualTo(ReportState.ACCEPTED);
        assertThat(driver.openTasks("report_id", report().id(), "FOLLOW_UP")).isEmpty();
    }

    @Test
    void a_report_nobody_answers_reaches_the_supervisor_who_closes_it() {
        escalate();
        assertThat(driver.positions(report().id()))
                .containsExactly("User_CompleteForm", "User_DecideEscalation", "User_FollowUpByPhone");
        String instance = report().processInstanceId();
        decide(city.supervisor(), onlyTask("ESCALATION"), TaskDecision.Choice.CLOSE, "폐업 예정");
        assertThat(report().state()).isEqualTo(ReportState.CLOSED_UNANSWERED);
        assertEnded(instance);
    }

    @Test
    void the_supervisor_may_excuse_a_facility() {
        escalate();
        decide(city.supervisor(), onlyTask("ESCALATION"), TaskDecision.Choice.EXCUSE, "임시 휴업");
        assertThat(report().state()).isEqualTo(ReportState.EXCUSED);
    }

    @Test
    void the_supervisor_may_have_the_official_go_on_calling() {
        escalate();
        decide(city.supervisor(), onlyTask("ESCALATION"), TaskDecision.Choice.KEEP_CALLING, "");
        assertThat(driver.positions(report().id())).containsExactly("User_CompleteForm", "User_FollowUpByPhone");
    }

    @Test
    void the_lock_closes_what_nobody_answered() {
        String instance = report().processInstanceId();
        escalate();
        driver.fire(cycleId, "Timer_Lock");
        assertThat(report().state()).isEqualTo(ReportState.CLOSED_UNANSWERED);
        assertEnded(instance);
        assertThatThrownBy(() -> driver.answer(cycleId, east, 0)).isInstanceOf(Conflict.class);
    }

    private void escalate() {
        driver.fire(cycleId, "Timer_Due");
        driver.fire(cycleId, "Timer_Escalate");
    }

    private Report report() {
        return driver.report(cycleId, east);
    }

    private String onlyTask(String kind) {
        List<String> open = driver.openTasks("report_id", report().id(), kind);
        assertThat(open).hasSize(1);
        return open.get(0);
    }

    private void decide(Actor actor, String task, TaskDecision.Choice choice, String comment) {
        desk.complete(actor, task, new TaskDecision(choice, comment, null, List.of()));
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
        assertThat(driver.positions(report().id())).isEmpty();
    }
}
