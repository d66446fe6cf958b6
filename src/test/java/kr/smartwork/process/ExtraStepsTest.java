package kr.smartwork.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.smartwork.EngineTest;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.LoggedIn;
import kr.smartwork.registry.Role;
import kr.smartwork.report.Report;
import kr.smartwork.report.ReportState;
import kr.smartwork.report.SubmitAnswer;
import kr.smartwork.report.Submitter;
import kr.smartwork.shared.Failure;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.Text;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.HtmlUtils;

/** Steps that a process admin adds run in the cycles that start after their release, like our own. */
@EngineTest
class ExtraStepsTest {

    @Autowired
    CityFixture fixture;

    @Autowired
    CycleDriver driver;

    @Autowired
    ModelDeployer deployer;

    @Autowired
    TaskDesk desk;

    @Autowired
    ReportProcess reportProcess;

    @Autowired
    WaitingReports waiting;

    @Autowired
    ManagementService engine;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc web;

    @Autowired
    LoggedIn login;

    @Autowired
    Clock clock;

    CityFixture.City city;
    CityFixture.Home home;
    UUID cycle;

    @BeforeEach
    void build() {
        city = fixture.city(2);
        home = city.homes().get(0);
    }

    @Test
    void what_an_official_lets_pass_waits_for_the_extra_review_and_is_accepted_there() {
        start("report", DrawnModels.withExtraReview());
        driver.answer(cycle, home, 1);
        assertThat(pass(city.official())).as("another step is ahead").isTrue();

        assertThat(report().state()).isEqualTo(ReportState.IN_REVIEW);
        assertThat(driver.positions(report().id())).containsExactly(DrawnModels.EXTRA_REVIEW);
        assertThat(waiting.at(cycle, city.supervisor().paths(Role.SUPERVISOR)))
                .filteredOn(at -> at.element().equals(DrawnModels.EXTRA_REVIEW))
                .extracting(WaitingReports.At::causes)
                .containsExactly(Map.of(WaitingReports.Cause.NO_SUPERVISOR, 1L));
        assertThat(reason()).isEqualTo("SUPERVISOR");

        assertThatThrownBy(() -> pass(city.official())).isInstanceOf(Failure.class);
        assertThat(pass(city.supervisor())).isFalse();
        assertThat(report().state()).isEqualTo(ReportState.ACCEPTED);
        assertThat(decisions()).containsExactly("PASSED_ON", "ACCEPTED");
    }

    @Test
    void what_the_extra_review_returns_is_corrected_by_the_respondent() {
        start("report", DrawnModels.withExtraReview());
        driver.answer(cycle, home, 1);
        pass(city.official());
        driver.returned(city.supervisor(), cycle, home, "인원을 다시 확인해 주십시오");
        assertThat(report().state()).isEqualTo(ReportState.RETURNED);
        assertThat(driver.positions(report().id())).containsExactly("User_CompleteForm");
        driver.answer(cycle, home, 1);
        assertThat(report().state()).isEqualTo(ReportState.IN_REVIEW);
        assertThat(driver.positions(report().id())).containsExactly("User_CheckReport");
    }

    @Test
    void what_is_corrected_during_the_extra_review_is_decided_on_as_it_is_now() {
        start("report", DrawnModels.withExtraReview());
        driver.answer(cycle, home, 1);
        pass(city.official());
        driver.answer(cycle, home, 2);
        assertThat(driver.positions(report().id())).containsExactly(DrawnModels.EXTRA_REVIEW);
        TaskDecision onTheFirst = new TaskDecision(TaskDecision.Choice.ACCEPT, "", 1, List.of());
        assertThatThrownBy(() -> desk.complete(city.supervisor(), task("CHECK"), onTheFirst))
                .isInstanceOf(Failure.class);
        pass(city.supervisor());
        assertThat(report().state()).isEqualTo(ReportState.ACCEPTED);
        assertThat(report().versionNo()).isEqualTo(2);
    }

    @Test
    void a_call_after_the_check_is_done_by_the_answer_on_the_phone() {
        start(
                "report",
                DrawnModels.change(
                        DrawnModels.withExtraReview(),
                        "name=\"추가 검토\" camunda:candidateGroups=\"supervisor\" smartwork:kind=\"check\"",
                        "name=\"확인 전화\" camunda:candidateGroups=\"official\" smartwork:kind=\"follow-up\""));
        driver.answer(cycle, home, 1);
        pass(city.official());
        assertThat(task("FOLLOW_UP")).isNotEmpty();
        reportProcess.submit(SubmitAnswer.answered(
                report().id(), UUID.randomUUID().toString(), CycleDriver.answers(2), Submitter.phone(city.official())));
        assertThat(report().state()).isEqualTo(ReportState.ACCEPTED);
        assertThat(driver.openTasks("report_id", report().id(), "FOLLOW_UP")).isEmpty();
    }

    @Test
    void a_form_after_the_check_is_done_by_the_respondents_next_answer() {
        start(
                "report",
                DrawnModels.change(
                        DrawnModels.withExtraReview(),
                        "name=\"추가 검토\" camunda:candidateGroups=\"supervisor\" smartwork:kind=\"check\"",
                        "name=\"추가 작성\" camunda:formRef=\"infection-status\" camunda:formRefBinding=\"latest\""));
        driver.answer(cycle, home, 1);
        pass(city.official());
        assertThat(reason()).isEqualTo("RESPONDENT");
        driver.answer(cycle, home, 2);
        assertThat(report().state()).isEqualTo(ReportState.ACCEPTED);
    }

    @Test
    void a_report_asked_before_the_release_keeps_its_own_steps() {
        cycle = driver.openAndDispatch("infection-status", city);
        DrawnModels.released(deployer, "report", DrawnModels.withExtraReview(), () -> {
            driver.answer(cycle, home, 1);
            pass(city.official());
        });
        assertThat(report().state()).isEqualTo(ReportState.ACCEPTED);
        assertThat(decisions()).containsExactly("ACCEPTED");
    }

    @Test
    void the_pages_show_the_extra_review_to_those_who_do_it() throws Exception {
        start("report", DrawnModels.withExtraReview());
        driver.answer(cycle, home, 1);
        assertThat(read("/reports/" + report().id(), city.official()))
                .contains("검토 완료")
                .doesNotContain(">접수<");
        String task = task("CHECK");
        web.perform(post("/reports/" + report().id() + "/tasks/" + task + "/decision")
                        .with(csrf())
                        .with(login.as(city.official()))
                        .param("decision", "ACCEPT")
                        .param("version", "1"))
                .andExpect(status().is3xxRedirection())
                .andExpect(flash().attribute("message", Text.of("report.done.passedOn")));

        assertThat(read("/inbox?view=TEAM", city.supervisor()))
                .contains("시설 " + home.code(), "응답 확인<span class=\"subtle\"> · 추가 검토</span>");
        assertThat(read("/inbox?view=TEAM", city.official())).doesNotContain("시설 " + home.code());
        assertThat(read("/reports/" + report().id(), city.supervisor()))
                .contains("추가 검토", "제출본 1 검토 완료, 다음 단계로 넘김")
                .contains(">접수<")
                .doesNotContain("value=\"ASK\"");
        assertThat(read("/cycles/" + cycle + "/diagram", city.supervisor()))
                .contains("추가 검토", "/cycles/" + cycle + "/reports?step=" + DrawnModels.EXTRA_REVIEW);
    }

    @Test
    void a_call_and_a_form_work_under_any_id() {
        String copied = DrawnModels.change(
                DrawnModels.change(DrawnModels.shipped("report"), "User_FollowUpByPhone", "Activity_0call01"),
                "User_CompleteForm",
                "Activity_0form01");
        start("report", copied);
        driver.fire(cycle, "Timer_Due");
        assertThat(driver.positions(report().id())).containsExactly("Activity_0call01", "Activity_0form01");
        assertThat(driver.openTasks("report_id", report().id(), "FOLLOW_UP")).hasSize(1);
        reportProcess.submit(SubmitAnswer.answered(
                report().id(), UUID.randomUUID().toString(), CycleDriver.answers(0), Submitter.phone(city.official())));
        driver.answer(cycle, city.homes().get(1), 0);
        assertThat(report().state()).isEqualTo(ReportState.ACCEPTED);
        assertThat(driver.report(cycle, city.homes().get(1)).state()).isEqualTo(ReportState.ACCEPTED);
    }

    @Test
    void an_extra_reminder_goes_out_beside_those_of_the_program() {
        start("reporting-cycle", DrawnModels.withExtraReminder());
        driver.fire(cycle, DrawnModels.EXTRA_REMINDER);
        assertThat(reminders()).isEqualTo(2);
        driver.answer(cycle, home, 0);
        driver.fire(cycle, "Timer_NextReminder");
        assertThat(reminders()).as("only who is missing").isEqualTo(3);
        driver.fire(cycle, "Timer_Due");
        assertThat(driver.openTasks("cycle_id", cycle, "FOLLOW_UP")).hasSize(1);
    }

    @Test
    void supervisors_decide_when_the_model_says_so() {
        start("reporting-cycle", DrawnModels.withAnotherEscalation());
        driver.fire(cycle, "Timer_Due");
        Instant planned = jobOf("Timer_Escalate").getDuedate().toInstant();
        assertThat(planned)
                .isCloseTo(clock.instant().plus(Duration.ofMinutes(20)), within(5, ChronoUnit.MINUTES))
                .isBefore(driver.cycle(cycle).escalateAt());
        driver.fire(cycle, "Timer_Escalate");
        assertThat(driver.openTasks("cycle_id", cycle, "ESCALATION")).hasSize(2);
    }

    private void start(String model, String xml) {
        DrawnModels.released(deployer, model, xml, () -> cycle = driver.openAndDispatch("infection-status", city));
    }

    private Job jobOf(String timer) {
        return engine.createJobQuery()
                .processInstanceId(driver.cycle(cycle).processInstanceId())
                .activityId(timer)
                .singleResult();
    }

    private Report report() {
        return driver.report(cycle, home);
    }

    private String task(String kind) {
        List<String> open = driver.openTasks("report_id", report().id(), kind);
        assertThat(open).hasSize(1);
        return open.get(0);
    }

    private boolean pass(Actor actor) {
        return desk.complete(actor, task("CHECK"), new TaskDecision(TaskDecision.Choice.ACCEPT, "", null, List.of()));
    }

    private String reason() {
        return jdbc.sql("select reason from report_positions where report_id = ?")
                .param(Ids.bytes(report().id()))
                .query(String.class)
                .single();
    }

    private List<String> decisions() {
        return jdbc.sql("select kind from decisions where report_id = ? order by decided_at, id")
                .param(Ids.bytes(report().id()))
                .query(String.class)
                .list();
    }

    private long reminders() {
        return jdbc.sql("select count(*) from notices where cycle_id = ? and purpose = 'REMINDER'")
                .param(Ids.bytes(cycle))
                .query(Long.class)
                .single();
    }

    private String read(String address, Actor actor) throws Exception {
        byte[] page = web.perform(get(address).with(login.as(actor)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        return HtmlUtils.htmlUnescape(new String(page, StandardCharsets.UTF_8));
    }
}
