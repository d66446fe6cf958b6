package kr.smartwork.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kr.smartwork.EngineTest;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.ContactDetails;
import kr.smartwork.registry.LoggedIn;
import kr.smartwork.report.CaseFile;
import kr.smartwork.report.CaseFiles;
import kr.smartwork.report.DecisionKind;
import kr.smartwork.report.FacilityNotice;
import kr.smartwork.report.FacilityNotices;
import kr.smartwork.report.Report;
import kr.smartwork.report.ReportState;
import kr.smartwork.shared.Failure;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.Times;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What comes of a call: try again at a time, a refusal, a wrong number, a closure. */
@EngineTest
class CallOutcomesTest {

    private static final ContactDetails FOLLOWER = new ContactDetails("박후임", "010-2345-6789", null);

    @Autowired
    CityFixture fixture;

    @Autowired
    CycleDriver driver;

    @Autowired
    TaskDesk desk;

    @Autowired
    CaseFiles files;

    @Autowired
    FacilityNotices notices;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc web;

    @Autowired
    LoggedIn login;

    @Autowired
    Clock clock;

    CityFixture.City city;
    CityFixture.Home east;
    UUID cycleId;

    @BeforeEach
    void due() {
        city = fixture.city(2);
        east = city.homes().get(0);
        cycleId = driver.openAndDispatch("infection-status", city);
        driver.fire(cycleId, "Timer_Due");
    }

    @Test
    void nobody_answers_and_the_task_waits_for_the_time_to_try_again() {
        Instant later = clock.instant().plus(Duration.ofHours(2));
        desk.complete(city.official(), task("FOLLOW_UP"), noAnswer().tryingAgain(later));
        assertThat(jdbc.sql("select snoozed_until from tasks where id = ?")
                        .param(task("FOLLOW_UP"))
                        .query((row, n) -> Times.get(row, "snoozed_until"))
                        .single())
                .isBetween(later.minusSeconds(1), later.plusSeconds(1));
        desk.complete(city.official(), task("FOLLOW_UP"), noAnswer());
        assertThat(kinds()).containsExactly(DecisionKind.CALL_WITHOUT_ANSWER, DecisionKind.CALL_WITHOUT_ANSWER);
    }

    @Test
    void a_time_to_try_again_is_ahead_and_not_too_far() {
        for (Duration wrong : List.of(Duration.ofMinutes(-1), Duration.ofDays(91))) {
            assertThatThrownBy(() -> desk.complete(
                            city.official(),
                            task("FOLLOW_UP"),
                            noAnswer().tryingAgain(clock.instant().plus(wrong))))
                    .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(
                                    refused.errors().get(0).field())
                            .isEqualTo("again"));
        }
        assertThat(kinds()).isEmpty();
    }

    @Test
    void a_refusal_reaches_the_supervisor_at_once_and_only_once() {
        decide(city.official(), TaskDecision.Choice.CALL_REFUSED, "응답할 의무가 없다고 함");
        assertThat(driver.positions(report().id()))
                .containsExactly("User_CompleteForm", "User_DecideEscalation", "User_FollowUpByPhone");
        decide(city.official(), TaskDecision.Choice.CALL_REFUSED, "다시 거부함");
        driver.fire(cycleId, "Timer_Escalate");
        assertThat(tasks("ESCALATION")).hasSize(1);
        assertThatThrownBy(() -> decide(city.official(), TaskDecision.Choice.CALL_REFUSED, " "))
                .isInstanceOf(InvalidInput.class);
        desk.complete(
                city.supervisor(),
                task("ESCALATION"),
                new TaskDecision(TaskDecision.Choice.CLOSE, "거부", null, List.of()));
        assertThat(report().state()).isEqualTo(ReportState.CLOSED_UNANSWERED);
    }

    @Test
    void a_wrong_number_opens_the_change_of_contact_with_what_was_heard() {
        desk.complete(
                city.official(),
                task("FOLLOW_UP"),
                new TaskDecision(TaskDecision.Choice.WRONG_NUMBER, "퇴사", null, List.of())
                        .finding(new TaskDecision.Found(FOLLOWER, null)));
        FacilityNotice told = notices.ofReport(report().id()).get(0);
        assertThat(told.kind()).isEqualTo(FacilityNotice.Kind.CONTACT_CHANGE);
        assertThat(told.foundBy()).isEqualTo(city.official().name());
        assertThat(told.person().id()).isEqualTo(east.personId());
        assertThat(tasks("FOLLOW_UP")).hasSize(1);
        desk.complete(
                city.official(),
                task("CONTACT_CHANGE"),
                new TaskDecision(TaskDecision.Choice.CHANGE_CONTACT, "", null, List.of()));
        assertThat(jdbc.sql(
                                """
                                select p.name from report_recipients rr join persons p on p.id = rr.person_id
                                where rr.report_id = ?""")
                        .param(Ids.bytes(report().id()))
                        .query(String.class)
                        .list())
                .containsExactly("박후임");
    }

    @Test
    void a_facility_that_is_said_to_have_closed_is_confirmed_and_then_owes_nothing() {
        LocalDate since = LocalDate.now(clock).minusDays(3);
        TaskDecision closed = new TaskDecision(TaskDecision.Choice.CLOSED_DOWN, "이웃이 말함", null, List.of());
        assertThatThrownBy(() -> desk.complete(
                        city.official(),
                        task("FOLLOW_UP"),
                        closed.finding(new TaskDecision.Found(
                                ContactDetails.NONE, LocalDate.now(clock).plusDays(1)))))
                .isInstanceOf(InvalidInput.class);
        desk.complete(
                city.official(), task("FOLLOW_UP"), closed.finding(new TaskDecision.Found(ContactDetails.NONE, since)));
        desk.complete(
                city.official(),
                task("CLOSURE"),
                new TaskDecision(TaskDecision.Choice.CLOSE_FACILITY, "", null, List.of()));
        assertThat(report().state()).isEqualTo(ReportState.EXCUSED);
        assertThat(tasks("FOLLOW_UP")).isEmpty();
    }

    @Test
    void each_outcome_is_refused_elsewhere_and_to_other_functions_and_leaves_no_trace() {
        Actor west = fixture.districtSupervisor(city, "west");
        for (TaskDecision.Choice choice : List.of(
                TaskDecision.Choice.NO_ANSWER,
                TaskDecision.Choice.CALL_REFUSED,
                TaskDecision.Choice.WRONG_NUMBER,
                TaskDecision.Choice.CLOSED_DOWN,
                TaskDecision.Choice.ASK)) {
            for (Actor other : List.of(city.westOfficial(), city.admin(), west)) {
                assertThatThrownBy(() -> decide(other, choice, "남의 일")).isInstanceOf(Failure.class);
            }
        }
        assertThat(kinds()).isEmpty();
        assertThat(notices.ofReport(report().id())).isEmpty();
        decide(fixture.districtSupervisor(city, "east"), TaskDecision.Choice.NO_ANSWER, "");
        assertThat(kinds()).containsExactly(DecisionKind.CALL_WITHOUT_ANSWER);
    }

    @Test
    void the_page_says_what_to_say_and_keeps_what_was_heard_when_a_time_is_wrong() throws Exception {
        String address = "/reports/" + report().id();
        assertThat(page(web.perform(get(address).with(login.as(city.official())))
                        .andReturn()
                        .getResponse()))
                .contains("통화 안내문", "name=\"again\"", "value=\"CALL_REFUSED\"", "value=\"WRONG_NUMBER\"");
        MockHttpServletResponse refused = web.perform(post(address + "/tasks/" + task("FOLLOW_UP") + "/decision")
                        .param("decision", "NO_ANSWER")
                        .param("version", "0")
                        .param("comment", "적은 메모")
                        .param("again", "2020-01-01T10:00")
                        .param("mobile", "010-9999-8888")
                        .with(login.as(city.official()))
                        .with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(page(refused))
                .contains("90일 이내의 일시", "id=\"again-error\"", "적은 메모", "010-9999-8888", "2020-01-01T10:00");
    }

    private static String page(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static TaskDecision noAnswer() {
        return new TaskDecision(TaskDecision.Choice.NO_ANSWER, "", null, List.of());
    }

    private void decide(Actor actor, TaskDecision.Choice choice, String comment) {
        desk.complete(actor, task("FOLLOW_UP"), new TaskDecision(choice, comment, null, List.of()));
    }

    private List<DecisionKind> kinds() {
        return files.of(report().id()).decisions().stream()
                .map(CaseFile.Decision::kind)
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
}
