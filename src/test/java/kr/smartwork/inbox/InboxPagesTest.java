package kr.smartwork.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import java.util.UUID;
import kr.smartwork.EngineTest;
import kr.smartwork.process.CityFixture;
import kr.smartwork.process.CycleDriver;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.LoggedIn;
import kr.smartwork.report.ReportState;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The inbox and the case, by what each role reads there and by what is refused. */
@EngineTest
class InboxPagesTest {

    @Autowired
    MockMvc web;

    @Autowired
    CityFixture fixture;

    @Autowired
    CycleDriver driver;

    @Autowired
    LoggedIn login;

    @Autowired
    JdbcClient jdbc;

    CityFixture.City city;
    CityFixture.Home east;
    CityFixture.Home west;
    UUID cycleId;

    @BeforeEach
    void askTwice() {
        city = fixture.city(2);
        east = city.homes().get(0);
        west = city.homes().get(1);
        UUID earlier = driver.openAndDispatch("infection-status", city);
        driver.answer(earlier, east, 0);
        jdbc.sql("update cycles set opened_at = timestamp '2026-01-01 00:00:00', title = '지난 시험 회차' where id = ?")
                .param(Ids.bytes(earlier))
                .update();
        cycleId = driver.openAndDispatch("infection-status", city);
    }

    @Test
    void an_official_finds_the_flagged_answer_among_the_own_tasks() throws Exception {
        driver.answer(cycleId, east, 1);
        web.perform(get("/inbox").with(as(city.official())))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("시설 " + east.code()),
                                containsString("응답 확인"),
                                containsString("확진자가 1명 이상입니다"),
                                containsString("병원 담당"))));
    }

    @Test
    void empty_views_say_what_to_do_next() throws Exception {
        for (String view : new String[] {"MINE", "UNASSIGNED", "TEAM", "DONE"}) {
            web.perform(get("/inbox").param("view", view).with(as(city.westOfficial())))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("class=\"empty\"")));
        }
    }

    @Test
    void other_districts_tasks_do_not_exist_and_other_roles_have_no_inbox() throws Exception {
        driver.answer(cycleId, east, 1);
        web.perform(get("/inbox").param("view", "TEAM").with(as(city.westOfficial())))
                .andExpect(content().string(not(containsString(east.code()))));
        web.perform(get("/inbox").with(as(city.admin()))).andExpect(status().isForbidden());
        web.perform(get("/inbox")).andExpect(status().is3xxRedirection());
    }

    @Test
    void an_unassigned_task_is_taken_with_one_tap_and_the_second_reads_who_was_first() throws Exception {
        driver.answer(cycleId, west, 1);
        String task = task(west, "CHECK");
        String list = "/inbox?view=UNASSIGNED&kind=CHECK&q=%EC%8B%9C%EC%84%A4";
        web.perform(post("/inbox/" + task + "/claim")
                        .param("view", "UNASSIGNED")
                        .param("kind", "CHECK")
                        .param("cycle", "")
                        .param("q", "시설")
                        .with(as(city.westOfficial()))
                        .with(csrf()))
                .andExpect(redirectedUrl(list))
                .andExpect(flash().attribute("message", Text.of("report.done.claim")));
        web.perform(post("/inbox/" + task + "/claim")
                        .param("view", "TEAM")
                        .with(as(city.supervisor()))
                        .with(csrf()))
                .andExpect(status().isConflict())
                .andExpect(content()
                        .string(containsString("이미 " + city.westOfficial().name() + "님이 맡은 업무입니다")));
    }

    @Test
    void the_case_shows_what_changed_since_the_last_cycle_and_the_rule_in_words() throws Exception {
        driver.answer(cycleId, east, 2);
        web.perform(get(address(east)).with(as(city.official())))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("확진자가 1명 이상입니다"),
                                containsString("지난 회차(지난 시험 회차)와 다른 항목이 1개입니다"),
                                containsString("+2"),
                                containsString("제출본 1"),
                                containsString("제출본 1 제출<"))));
        web.perform(get(address(east)).param("lang", "en").with(as(city.official())))
                .andExpect(content()
                        .string(allOf(
                                containsString("At least one confirmed case"), containsString("Confirmed cases"))));
    }

    @Test
    void a_case_is_unknown_in_other_districts_and_closed_to_other_functions() throws Exception {
        web.perform(get(address(east)).with(as(city.westOfficial()))).andExpect(status().isNotFound());
        web.perform(get(address(east) + "/phone").with(as(city.westOfficial()))).andExpect(status().isNotFound());
        web.perform(get("/reports/" + UUID.randomUUID()).with(as(city.official())))
                .andExpect(status().isNotFound());
        web.perform(get(address(east)).with(as(city.admin()))).andExpect(status().isOk());
        web.perform(get(address(east) + "/phone").with(as(city.admin()))).andExpect(status().isForbidden());
        jdbc.sql("update staff_roles set role = 'DESIGNER' where staff_id = ?")
                .param(Ids.bytes(city.supervisor().id()))
                .update();
        web.perform(get(address(east)).with(as(city.supervisor()))).andExpect(status().isForbidden());
    }

    @Test
    void a_return_needs_its_reason_and_then_reaches_the_report() throws Exception {
        driver.answer(cycleId, east, 1);
        web.perform(decision("RETURN", 1, "  "))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("사유를 적어 주십시오")));
        web.perform(decision("RETURN", 1, "확진자 수를 다시 확인해 주십시오.")).andExpect(redirectedUrl(address(east)));
        assertThat(driver.report(cycleId, east).state()).isEqualTo(ReportState.RETURNED);
        web.perform(get(address(east)).with(as(city.official())))
                .andExpect(content().string(containsString("확진자 수를 다시 확인해 주십시오.")));
    }

    @Test
    void a_correction_meanwhile_is_told_and_the_comment_is_kept() throws Exception {
        driver.answer(cycleId, east, 1);
        driver.answer(cycleId, east, 3);
        web.perform(decision("RETURN", 1, "<b>적은 의견</b>"))
                .andExpect(status().isConflict())
                .andExpect(content()
                        .string(allOf(
                                containsString("제출본 2이(가) 접수되었습니다"),
                                containsString("&lt;b&gt;적은 의견&lt;/b&gt;"),
                                containsString("name=\"version\" value=\"2\""))));
    }

    @Test
    void a_decision_that_somebody_else_made_first_leaves_what_was_typed_on_the_page() throws Exception {
        driver.answer(cycleId, east, 1);
        MockHttpServletRequestBuilder late = decision("RETURN", 1, "늦은 의견");
        web.perform(decision("ACCEPT", 1, "")).andExpect(redirectedUrl(address(east)));
        web.perform(late).andExpect(status().isConflict()).andExpect(content().string(containsString("늦은 의견")));
        assertThat(driver.report(cycleId, east).state()).isEqualTo(ReportState.ACCEPTED);
    }

    @Test
    void a_task_is_given_back_and_to_a_colleague() throws Exception {
        driver.answer(cycleId, east, 1);
        String path = address(east) + "/tasks/" + task(east, "CHECK");
        web.perform(post(path + "/release").with(as(city.official())).with(csrf()))
                .andExpect(redirectedUrl(address(east)));
        web.perform(post(path + "/assign").with(as(city.official())).with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("업무를 배정할 담당자를 선택해 주십시오")));
        web.perform(post(path + "/assign")
                        .param("colleague", city.official().username())
                        .with(as(city.supervisor()))
                        .with(csrf()))
                .andExpect(flash().attribute(
                                "message",
                                Text.of("report.done.assign", city.official().name())));
    }

    @Test
    void what_the_facility_says_on_the_phone_is_entered_under_the_officials_name() throws Exception {
        web.perform(get(address(east) + "/phone").with(as(city.official())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("name=\"a.confirmed\"")));
        web.perform(phone(CycleDriver.answers(0))).andExpect(redirectedUrl(address(east)));
        web.perform(get(address(east)).with(as(city.official())))
                .andExpect(content().string(allOf(containsString("전화 대리 입력"), containsString("제출본 1 전화 대리 입력"))));
        web.perform(get(address(east) + "/versions/1").with(as(city.official())))
                .andExpect(status().isOk());
        web.perform(get(address(east) + "/versions/2").with(as(city.official())))
                .andExpect(status().isNotFound());
    }

    @Test
    void wrong_answers_by_phone_keep_everything_typed() throws Exception {
        Map<String, Object> wrong = CycleDriver.answers(0);
        wrong.put("confirmed", "많이");
        wrong.put("suspected", "17");
        web.perform(phone(wrong))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(allOf(
                                containsString("숫자만 입력해 주세요"),
                                containsString("value=\"많이\""),
                                containsString("value=\"17\""))));
    }

    @Test
    void on_the_phone_sections_are_renewed_and_nothing_to_report_is_entered() throws Exception {
        web.perform(parts(city.official()))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("hx-swap-oob=\"true\""),
                                containsString("name=\"a.symptoms\""),
                                containsString("type=\"checkbox\""))));
        web.perform(parts(city.westOfficial())).andExpect(status().isNotFound());
        web.perform(parts(city.admin())).andExpect(status().isForbidden());
        web.perform(phone(Map.of()).param("kind", "NOTHING_TO_REPORT")).andExpect(redirectedUrl(address(east)));
        web.perform(get(address(east)).with(as(city.official())))
                .andExpect(content().string(containsString("보고할 내용 없음")));
    }

    private MockHttpServletRequestBuilder parts(Actor actor) {
        return post(address(east) + "/phone/parts")
                .param("a.suspected", "2")
                .param("part", "0:x", "3:x")
                .with(as(actor))
                .with(csrf());
    }

    private MockHttpServletRequestBuilder decision(String choice, int version, String comment) {
        return post(address(east) + "/tasks/" + task(east, "CHECK") + "/decision")
                .param("decision", choice)
                .param("version", Integer.toString(version))
                .param("comment", comment)
                .with(as(city.official()))
                .with(csrf());
    }

    private MockHttpServletRequestBuilder phone(Map<String, Object> answers) {
        MockHttpServletRequestBuilder request = post(address(east) + "/phone")
                .param("submissionId", UUID.randomUUID().toString())
                .with(as(city.official()))
                .with(csrf());
        answers.forEach((field, answer) -> request.param("a." + field, answer.toString()));
        return request;
    }

    private String address(CityFixture.Home home) {
        return "/reports/" + driver.report(cycleId, home).id();
    }

    private String task(CityFixture.Home home, String kind) {
        return driver.openTasks("report_id", driver.report(cycleId, home).id(), kind)
                .get(0);
    }

    private RequestPostProcessor as(Actor actor) {
        return login.as(actor);
    }
}
