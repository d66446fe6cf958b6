package kr.smartwork.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

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
import kr.smartwork.report.CaseNote;
import kr.smartwork.report.CaseNotes;
import kr.smartwork.report.DecisionKind;
import kr.smartwork.report.FacilityNotice;
import kr.smartwork.report.FacilityNotices;
import kr.smartwork.report.MarkedQuestion;
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
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

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
    CaseNotes caseNotes;

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
        MockHttpServletResponse refused = web.perform(
                        MockMvcRequestBuilders.post(address + "/tasks/" + task("FOLLOW_UP") + "/decision")
                                .param("decision", "NO_ANSWER")
                                .param("version", "0")
                                .param("comment", "적은 메모")
                                .param("again", "2020-01-01T10:00")
                                .with(login.as(city.official()))
                                .with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(page(refused)).contains("90일 이내의 일시", "id=\"again-error\"", "적은 메모", "2020-01-01T10:00");
    }

    @Test
    void what_was_heard_about_the_contact_is_not_dropped_by_a_decision_that_has_no_use_for_it() throws Exception {
        MockHttpServletResponse refused = post("NO_ANSWER", "mobile", "010-9999-8888");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(page(refused)).contains("연락처를 입력하셨습니다.", "010-9999-8888", "적은 메모");
        assertThat(page(post("CALL_REFUSED", "closedOn", LocalDate.now(clock).toString())))
                .contains("폐업일을 입력하셨습니다.");
        assertThat(page(post("WRONG_NUMBER", "again", "2020-01-01T10:00"))).contains("다시 시도할 시각을 입력하셨습니다.");
        assertThat(kinds()).isEmpty();
    }

    @Test
    void enter_in_a_field_decides_nothing_and_keeps_what_was_typed() throws Exception {
        MockHttpServletResponse refused = post("", "mobile", "010-9999-8888");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(page(refused)).contains("처리 방법을 골라 단추를 눌러 주십시오.", "010-9999-8888", "적은 메모");
        assertThat(page(refused).indexOf("<button type=\"submit\" hidden"))
                .isPositive()
                .isLessThan(page(refused).indexOf("name=\"decision\""));
        assertThat(kinds()).isEmpty();
    }

    @Test
    void a_resident_number_is_kept_nowhere() throws Exception {
        String number = "900101-1234567";
        assertThatThrownBy(() -> decide(city.official(), TaskDecision.Choice.CALL_REFUSED, "대표자 " + number))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.errors().get(0).code()).isEqualTo("resident-number"));
        assertThatThrownBy(() -> new Extension(clock.instant(), number)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new MarkedQuestion("q", number)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void what_was_noted_while_calling_goes_along_to_the_answer_and_stays_with_the_case() throws Exception {
        String address = "/reports/" + report().id() + "/phone";
        String form = page(web.perform(MockMvcRequestBuilders.post(address + "/begin")
                        .param("way", "VISIT")
                        .param("comment", "입구에서 만남")
                        .param("seen", "간판을 확인함")
                        .param("mobile", "010-9999-8888")
                        .param("list", "/inbox?view=TEAM")
                        .param("task", "t")
                        .with(login.as(city.official()))
                        .with(csrf()))
                .andReturn()
                .getResponse());
        assertThat(form).contains("입구에서 만남\n✓ 간판을 확인함\n010-9999-8888", "value=\"/inbox?view=TEAM\"");
        assertThat(kinds()).isEmpty();

        String there = web.perform(MockMvcRequestBuilders.post(address)
                        .param("submissionId", UUID.randomUUID().toString())
                        .param("way", "VISIT")
                        .param("kind", "CLOSED_TODAY")
                        .param("note", "입구에서 만남\n✓ 간판을 확인함")
                        .param("list", "/inbox?view=TEAM")
                        .param("task", "t")
                        .with(login.as(city.official()))
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(there).contains("list=").contains("task=t");
        assertThat(caseNotes.of(report().id())).singleElement().satisfies(note -> {
            assertThat(note.body()).isEqualTo("입구에서 만남\n✓ 간판을 확인함");
            assertThat(note.audience()).isEqualTo(CaseNote.Audience.OFFICE);
        });
    }

    @Test
    void a_note_that_may_not_be_kept_is_refused_at_its_field_and_nothing_is_submitted() throws Exception {
        String page = page(web.perform(MockMvcRequestBuilders.post("/reports/" + report().id() + "/phone")
                        .param("submissionId", UUID.randomUUID().toString())
                        .param("kind", "CLOSED_TODAY")
                        .param("note", "900101-1234567")
                        .with(login.as(city.official()))
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andReturn()
                .getResponse());
        assertThat(page).contains("id=\"note-error\"", "주민등록번호로 보이는 숫자", "900101-1234567");
        assertThat(report().versionNo()).isZero();
    }

    @Test
    void a_facility_without_contact_can_be_closed_or_given_its_first() {
        jdbc.sql("delete from report_recipients where report_id = ?")
                .param(Ids.bytes(report().id()))
                .update();
        jdbc.sql("delete from contacts where facility_id = ?")
                .param(Ids.bytes(east.id()))
                .update();
        desk.complete(
                city.official(),
                task("FOLLOW_UP"),
                new TaskDecision(TaskDecision.Choice.CLOSED_DOWN, "이웃이 말함", null, List.of()));
        assertThat(tasks("CLOSURE")).hasSize(1);
        desk.complete(
                city.official(),
                task("FOLLOW_UP"),
                new TaskDecision(TaskDecision.Choice.WRONG_NUMBER, "", null, List.of())
                        .finding(new TaskDecision.Found(FOLLOWER, null)));
        desk.complete(
                city.official(),
                task("CONTACT_CHANGE"),
                new TaskDecision(TaskDecision.Choice.CHANGE_CONTACT, "", null, List.of()));
        assertThat(jdbc.sql(
                                "select p.name from contacts c join persons p on p.id = c.person_id where c.facility_id = ?")
                        .param(Ids.bytes(east.id()))
                        .query(String.class)
                        .list())
                .containsExactly("박후임");
        assertThat(jdbc.sql(
                                "select count(*) from notices where report_id = ? and purpose = 'INVITATION' and person_id = "
                                        + "(select rr.person_id from report_recipients rr where rr.report_id = ?)")
                        .params(Ids.bytes(report().id()), Ids.bytes(report().id()))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private MockHttpServletResponse post(String decision, String field, String typed) throws Exception {
        var request = MockMvcRequestBuilders.post(
                        "/reports/" + report().id() + "/tasks/" + task("FOLLOW_UP") + "/decision")
                .param("version", "0")
                .param("comment", "적은 메모")
                .param(field, typed);
        if (!decision.isEmpty()) {
            request.param("decision", decision);
        }
        return web.perform(request.with(login.as(city.official())).with(csrf()))
                .andReturn()
                .getResponse();
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
