package kr.smartwork.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kr.smartwork.EngineTest;
import kr.smartwork.registry.Actor;
import kr.smartwork.report.CaseFile;
import kr.smartwork.report.CaseFiles;
import kr.smartwork.report.DecisionKind;
import kr.smartwork.report.Report;
import kr.smartwork.report.ReportState;
import kr.smartwork.shared.Conflict;
import kr.smartwork.shared.Failure;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.Times;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An official asks a supervisor before deciding: both ways of {@code report.bpmn} to a question, and back. */
@EngineTest
class QuestionModelTest {

    @Autowired
    CityFixture fixture;

    @Autowired
    CycleDriver driver;

    @Autowired
    TaskDesk desk;

    @Autowired
    CaseFiles files;

    @Autowired
    TaskService engineTasks;

    @Autowired
    JdbcClient jdbc;

    CityFixture.City city;
    CityFixture.Home east;
    CityFixture.Home west;
    UUID cycleId;

    @BeforeEach
    void ask() {
        city = fixture.city(2);
        east = city.homes().get(0);
        west = city.homes().get(1);
        cycleId = driver.openAndDispatch("infection-status", city);
    }

    @Test
    void a_question_about_an_answer_waits_with_the_supervisor_and_its_answer_gives_the_task_back_to_the_asker() {
        driver.answer(cycleId, east, 1);
        String check = task("CHECK");
        decide(city.official(), check, TaskDecision.Choice.ASK, "작년에도 이랬습니까?");
        assertThat(driver.positions(report().id())).containsExactly("User_AnswerQuestion", "User_CheckReport");
        assertThat(putOff(check)).isTrue();
        decide(city.supervisor(), task("QUESTION"), TaskDecision.Choice.ANSWER_QUESTION, "네, 접수하십시오.");
        assertThat(driver.positions(report().id())).containsExactly("User_CheckReport");
        assertThat(putOff(check)).isFalse();
        assertThat(assignee(check)).isEqualTo(city.official().id().toString());
        assertThat(decisions())
                .extracting(CaseFile.Decision::kind, CaseFile.Decision::reason, CaseFile.Decision::by)
                .containsExactly(
                        tuple(
                                DecisionKind.QUESTION_ASKED,
                                "작년에도 이랬습니까?",
                                city.official().name()),
                        tuple(
                                DecisionKind.QUESTION_ANSWERED,
                                "네, 접수하십시오.",
                                city.supervisor().name()));
        decide(city.official(), check, TaskDecision.Choice.ACCEPT, "");
        assertThat(report().state()).isEqualTo(ReportState.ACCEPTED);
    }

    @Test
    void whoever_asks_holds_the_task_from_then_on() {
        driver.answer(cycleId, west, 1);
        String check = driver.openTasks(
                        "report_id", driver.report(cycleId, west).id(), "CHECK")
                .get(0);
        decide(city.westOfficial(), check, TaskDecision.Choice.ASK, "확인 부탁드립니다.");
        assertThat(assignee(check)).isEqualTo(city.westOfficial().id().toString());
    }

    @Test
    void the_task_rests_as_long_as_the_program_says() {
        String program = fixture.programApprovedBy("CITY");
        int changed = jdbc.sql(
                        "update programs set definition ="
                                + " replace(definition, '\"questionWithin\":null', '\"questionWithin\":\"PT6H\"') where code = ?")
                .param(program)
                .update();
        assertThat(changed).isEqualTo(1);
        cycleId = driver.openAndDispatch(program, city);
        driver.answer(cycleId, east, 1);
        String check = task("CHECK");
        Instant asked = Instant.now();
        decide(city.official(), check, TaskDecision.Choice.ASK, "접수합니까?");
        Instant until = jdbc.sql("select snoozed_until from tasks where id = ?")
                .param(check)
                .query((row, n) -> Times.get(row, "snoozed_until"))
                .single();
        assertThat(until).isBetween(asked.plus(Duration.ofHours(6)).minusSeconds(60), asked.plus(Duration.ofHours(7)));
    }

    @Test
    void the_supervisor_may_decide_instead_and_the_question_is_over() {
        driver.answer(cycleId, east, 1);
        decide(city.official(), task("CHECK"), TaskDecision.Choice.ASK, "접수합니까?");
        String question = task("QUESTION");
        decide(city.supervisor(), task("CHECK"), TaskDecision.Choice.ACCEPT, "");
        assertThat(report().state()).isEqualTo(ReportState.ACCEPTED);
        assertThat(driver.positions(report().id())).isEmpty();
        assertThatThrownBy(() -> decide(city.supervisor(), question, TaskDecision.Choice.ANSWER_QUESTION, "늦은 회신"))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void a_correction_meanwhile_begins_the_check_anew_and_the_question_stays_in_the_history() {
        driver.answer(cycleId, east, 1);
        decide(city.official(), task("CHECK"), TaskDecision.Choice.ASK, "접수합니까?");
        driver.answer(cycleId, east, 2);
        assertThat(driver.positions(report().id())).containsExactly("User_CheckReport");
        assertThat(tasks("QUESTION")).isEmpty();
        assertThat(putOff(task("CHECK"))).isFalse();
        assertThat(decisions()).extracting(CaseFile.Decision::reason).contains("접수합니까?");
        decide(city.official(), task("CHECK"), TaskDecision.Choice.ASK, "다시 여쭙니다.");
        assertThat(tasks("QUESTION")).hasSize(1);
    }

    @Test
    void a_question_during_the_calls_keeps_the_call_open_and_does_not_hold_up_the_escalation() {
        driver.fire(cycleId, "Timer_Due");
        decide(city.official(), task("FOLLOW_UP"), TaskDecision.Choice.ASK, "계속 전화합니까?");
        assertThat(driver.positions(report().id()))
                .containsExactly("User_AnswerCallQuestion", "User_CompleteForm", "User_FollowUpByPhone");
        driver.fire(cycleId, "Timer_Escalate");
        assertThat(driver.positions(report().id()))
                .containsExactly(
                        "User_AnswerCallQuestion",
                        "User_CompleteForm",
                        "User_DecideEscalation",
                        "User_FollowUpByPhone");
        decide(city.supervisor(), task("QUESTION"), TaskDecision.Choice.ANSWER_QUESTION, "내일까지 전화하십시오.");
        assertThat(putOff(task("FOLLOW_UP"))).isFalse();
        driver.answer(cycleId, east, 0);
        assertThat(report().state()).isEqualTo(ReportState.ACCEPTED);
        assertThat(driver.positions(report().id())).isEmpty();
    }

    @Test
    void an_answer_of_the_facility_ends_a_question_during_the_calls() {
        driver.fire(cycleId, "Timer_Due");
        decide(city.official(), task("FOLLOW_UP"), TaskDecision.Choice.ASK, "계속 전화합니까?");
        driver.answer(cycleId, east, 0);
        assertThat(tasks("QUESTION")).isEmpty();
        assertThat(report().state()).isEqualTo(ReportState.ACCEPTED);
    }

    @Test
    void a_question_needs_words_and_only_one_waits_at_a_time() {
        driver.answer(cycleId, east, 1);
        assertThatThrownBy(() -> decide(city.official(), task("CHECK"), TaskDecision.Choice.ASK, " "))
                .isInstanceOf(InvalidInput.class);
        decide(city.official(), task("CHECK"), TaskDecision.Choice.ASK, "하나");
        assertThatThrownBy(() -> decide(city.official(), task("CHECK"), TaskDecision.Choice.ASK, "둘"))
                .isInstanceOfSatisfying(
                        Conflict.class, late -> assertThat(late.code()).isEqualTo("question-open"));
        assertThat(tasks("QUESTION")).hasSize(1);
    }

    @Test
    void only_supervisors_of_the_unit_answer_and_nobody_asks_where_nothing_is_to_be_decided() {
        driver.answer(cycleId, east, 1);
        decide(city.official(), task("CHECK"), TaskDecision.Choice.ASK, "접수합니까?");
        String question = task("QUESTION");
        for (Actor other :
                List.of(city.official(), city.westOfficial(), city.admin(), fixture.districtSupervisor(city, "west"))) {
            assertThatThrownBy(() -> decide(other, question, TaskDecision.Choice.ANSWER_QUESTION, "회신"))
                    .isInstanceOf(Failure.class);
        }
        assertThatThrownBy(() -> decide(city.supervisor(), question, TaskDecision.Choice.ASK, "되묻기"))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> decide(city.westOfficial(), task("CHECK"), TaskDecision.Choice.ASK, "남의 일"))
                .isInstanceOf(Failure.class);
        Actor eastSupervisor = fixture.districtSupervisor(city, "east");
        decide(eastSupervisor, question, TaskDecision.Choice.ANSWER_QUESTION, "접수하십시오.");
        assertThat(tasks("QUESTION")).isEmpty();
    }

    private Report report() {
        return driver.report(cycleId, east);
    }

    private List<CaseFile.Decision> decisions() {
        return files.of(report().id()).decisions();
    }

    private List<String> tasks(String kind) {
        return driver.openTasks("report_id", report().id(), kind);
    }

    private String task(String kind) {
        assertThat(tasks(kind)).hasSize(1);
        return tasks(kind).get(0);
    }

    private boolean putOff(String task) {
        return jdbc.sql("select snoozed_until is not null from tasks where id = ?")
                .param(task)
                .query(Boolean.class)
                .single();
    }

    private String assignee(String task) {
        return engineTasks.createTaskQuery().taskId(task).singleResult().getAssignee();
    }

    private void decide(Actor actor, String task, TaskDecision.Choice choice, String comment) {
        desk.complete(actor, task, new TaskDecision(choice, comment, null, List.of()));
    }
}
