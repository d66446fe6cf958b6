package kr.smartwork.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import kr.smartwork.EngineTest;
import kr.smartwork.registry.Actor;
import kr.smartwork.report.CaseFile;
import kr.smartwork.report.CaseFiles;
import kr.smartwork.report.Channel;
import kr.smartwork.report.DecisionKind;
import kr.smartwork.report.Report;
import kr.smartwork.report.ReportState;
import kr.smartwork.report.SubmitAnswer;
import kr.smartwork.report.Submitter;
import kr.smartwork.shared.Conflict;
import kr.smartwork.shared.Failure;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.InvalidInput;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A supervisor sends an official to a facility: every way of {@code report.bpmn} there and back. */
@EngineTest
class VisitModelTest {

    @Autowired
    CityFixture fixture;

    @Autowired
    CycleDriver driver;

    @Autowired
    TaskDesk desk;

    @Autowired
    ReportProcess reportProcess;

    @Autowired
    ExtendReport extend;

    @Autowired
    CaseFiles files;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService engineTasks;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    CityFixture.City city;
    CityFixture.Home east;
    UUID cycleId;

    @BeforeEach
    void escalated() {
        city = fixture.city(2);
        east = city.homes().get(0);
        cycleId = driver.openAndDispatch("infection-status", city);
        driver.fire(cycleId, "Timer_Due");
        driver.fire(cycleId, "Timer_Escalate");
    }

    @Test
    void a_visit_is_ordered_and_lies_with_the_official_in_charge() {
        order();
        assertThat(driver.positions(report().id()))
                .containsExactly("User_CompleteForm", "User_FollowUpByPhone", "User_VisitFacility");
        assertThat(engineTasks
                        .createTaskQuery()
                        .taskId(task("VISIT"))
                        .singleResult()
                        .getAssignee())
                .isEqualTo(city.official().id().toString());
        assertThat(kinds()).containsExactly(DecisionKind.VISIT_ORDERED);
    }

    @Test
    void an_answer_on_the_spot_is_the_reports_answer_and_ends_everything_else() {
        order();
        String instance = report().processInstanceId();
        reportProcess.submit(answer());
        assertThat(report().state()).isEqualTo(ReportState.ACCEPTED);
        assertThat(files.of(report().id()).versions())
                .extracting(CaseFile.Version::channel, CaseFile.Version::enteredBy)
                .containsExactly(tuple(Channel.VISIT, city.official().name()));
        assertThat(driver.positions(report().id())).isEmpty();
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .count())
                .isZero();
        assertThat(jdbc.sql("select count(*) from notices where report_id = ? and purpose = 'RECEIPT_BY_PHONE'")
                        .param(Ids.bytes(report().id()))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void the_facilitys_own_answer_meanwhile_counts_and_the_visit_is_over() {
        order();
        String visit = task("VISIT");
        driver.answer(cycleId, east, 0);
        assertThat(report().state()).isEqualTo(ReportState.ACCEPTED);
        assertThatThrownBy(() -> decide(city.official(), visit, TaskDecision.Choice.NOT_FOUND, "늦은 기록"))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void an_answer_on_the_spot_after_the_facilitys_own_is_a_correction() {
        order();
        driver.answer(cycleId, east, 0);
        reportProcess.submit(answer());
        assertThat(report().versionNo()).isEqualTo(2);
        assertThat(report().state()).isEqualTo(ReportState.ACCEPTED);
    }

    @Test
    void a_facility_that_is_not_there_or_refuses_goes_back_to_the_supervisor_who_decides_again() {
        for (TaskDecision.Choice outcome : List.of(TaskDecision.Choice.NOT_FOUND, TaskDecision.Choice.VISIT_REFUSED)) {
            order();
            assertThatThrownBy(() -> decide(city.official(), task("VISIT"), outcome, " "))
                    .isInstanceOf(InvalidInput.class);
            decide(city.official(), task("VISIT"), outcome, "현장에서 확인한 내용");
            assertThat(driver.positions(report().id()))
                    .containsExactly("User_CompleteForm", "User_DecideEscalation", "User_FollowUpByPhone");
        }
        decide(city.supervisor(), task("ESCALATION"), TaskDecision.Choice.CLOSE, "응답 거부");
        assertThat(report().state()).isEqualTo(ReportState.CLOSED_UNANSWERED);
        assertThat(kinds())
                .containsExactly(
                        DecisionKind.VISIT_ORDERED,
                        DecisionKind.FACILITY_NOT_FOUND,
                        DecisionKind.VISIT_ORDERED,
                        DecisionKind.VISIT_REFUSED,
                        DecisionKind.CLOSED_WITHOUT_ANSWER);
    }

    @Test
    void a_closure_seen_on_the_spot_is_confirmed_by_the_usual_task_and_the_report_is_excused() {
        order();
        decide(city.official(), task("VISIT"), TaskDecision.Choice.CLOSED_DOWN, "간판이 없음");
        assertThat(driver.positions(report().id())).contains("User_DecideEscalation");
        decide(city.official(), task("CLOSURE"), TaskDecision.Choice.CLOSE_FACILITY, "");
        assertThat(report().state()).isEqualTo(ReportState.EXCUSED);
        assertThat(tasks("ESCALATION")).isEmpty();
    }

    @Test
    void nobody_there_and_the_visit_waits_for_the_day_to_come_back() {
        order();
        String visit = task("VISIT");
        assertThatThrownBy(() -> decide(city.official(), visit, TaskDecision.Choice.VISIT_AGAIN, ""))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        wrong -> assertThat(wrong.errors().get(0).field()).isEqualTo("again"));
        desk.complete(
                city.official(),
                visit,
                new TaskDecision(TaskDecision.Choice.VISIT_AGAIN, "점심시간", null, List.of())
                        .tryingAgain(clock.instant().plus(Duration.ofDays(1))));
        assertThat(task("VISIT")).isEqualTo(visit);
        assertThat(jdbc.sql("select snoozed_until is not null from tasks where id = ?")
                        .param(visit)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void what_was_ticked_on_the_spot_stands_below_the_comment_and_does_not_replace_it() {
        order();
        assertThatThrownBy(() ->
                        new TaskDecision(TaskDecision.Choice.NOT_FOUND, "", null, List.of()).seeing(List.of("간판을 확인함")))
                .isInstanceOf(InvalidInput.class);
        desk.complete(
                city.official(),
                task("VISIT"),
                new TaskDecision(TaskDecision.Choice.NOT_FOUND, "빈 건물", null, List.of())
                        .seeing(List.of("간판을 확인함", "이웃에 물어봄")));
        assertThat(files.of(report().id()).decisions().get(1).reason()).isEqualTo("빈 건물\n✓ 간판을 확인함\n✓ 이웃에 물어봄");
    }

    @Test
    void an_extension_during_a_visit_is_the_supervisors() {
        order();
        Extension longer = new Extension(report().dueAt().plus(Duration.ofHours(2)), "임시 휴업");
        assertThatThrownBy(() -> extend.extend(city.official(), report().id(), longer))
                .isInstanceOfSatisfying(
                        Conflict.class, refused -> assertThat(refused.code()).isEqualTo("escalated"));
        extend.extend(city.supervisor(), report().id(), longer);
        assertThat(driver.positions(report().id())).containsExactly("User_CompleteForm");
    }

    @Test
    void the_lock_ends_a_visit() {
        order();
        driver.fire(cycleId, "Timer_Lock");
        assertThat(report().state()).isEqualTo(ReportState.CLOSED_UNANSWERED);
        assertThat(tasks("VISIT")).isEmpty();
    }

    @Test
    void only_supervisors_of_the_unit_order_and_only_its_officials_and_supervisors_record() {
        Actor west = fixture.districtSupervisor(city, "west");
        for (Actor other : List.of(city.official(), city.westOfficial(), city.admin(), west)) {
            assertThatThrownBy(() -> decide(other, task("ESCALATION"), TaskDecision.Choice.VISIT, ""))
                    .isInstanceOf(Failure.class);
        }
        order();
        for (TaskDecision.Choice outcome : List.of(
                TaskDecision.Choice.NOT_FOUND,
                TaskDecision.Choice.VISIT_REFUSED,
                TaskDecision.Choice.VISIT_AGAIN,
                TaskDecision.Choice.CLOSED_DOWN)) {
            for (Actor other : List.of(city.westOfficial(), city.admin(), west)) {
                assertThatThrownBy(() -> decide(other, task("VISIT"), outcome, "남의 일"))
                        .isInstanceOf(Failure.class);
            }
        }
        assertThatThrownBy(() -> decide(city.official(), task("VISIT"), TaskDecision.Choice.ACCEPT, ""))
                .isInstanceOf(InvalidInput.class);
        assertThat(kinds()).containsExactly(DecisionKind.VISIT_ORDERED);
        decide(fixture.districtSupervisor(city, "east"), task("VISIT"), TaskDecision.Choice.NOT_FOUND, "없음");
        assertThat(tasks("VISIT")).isEmpty();
    }

    private void order() {
        decide(city.supervisor(), task("ESCALATION"), TaskDecision.Choice.VISIT, "");
    }

    private SubmitAnswer answer() {
        return SubmitAnswer.answered(
                report().id(), UUID.randomUUID().toString(), CycleDriver.answers(0), Submitter.visit(city.official()));
    }

    private List<DecisionKind> kinds() {
        return files.of(report().id()).decisions().stream()
                .map(CaseFile.Decision::kind)
                .filter(kind -> kind != DecisionKind.ACCEPTED_BY_RULE)
                .toList();
    }

    private Report report() {
        return driver.report(cycleId, east);
    }

    private List<String> tasks(String kind) {
        return driver.openTasks("report_id", report().id(), kind);
    }

    private String task(String kind) {
        assertThat(tasks(kind)).hasSize(1);
        return tasks(kind).get(0);
    }

    private void decide(Actor actor, String task, TaskDecision.Choice choice, String comment) {
        desk.complete(actor, task, new TaskDecision(choice, comment, null, List.of()));
    }
}
