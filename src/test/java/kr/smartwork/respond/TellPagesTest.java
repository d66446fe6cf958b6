package kr.smartwork.respond;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import kr.smartwork.EngineTest;
import kr.smartwork.notice.PersonalLinks;
import kr.smartwork.process.CityFixture;
import kr.smartwork.process.CycleDriver;
import kr.smartwork.registry.LoggedIn;
import kr.smartwork.report.ReportState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** "I am not the one" and "we have closed": told on a page without scripts, read and decided by the official. */
@EngineTest
class TellPagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    CityFixture fixture;

    @Autowired
    CycleDriver driver;

    @Autowired
    PersonalLinks links;

    @Autowired
    LoggedIn login;

    CityFixture.City city;
    CityFixture.Home home;
    UUID cycleId;
    Phone phone;
    String my;

    @BeforeEach
    void asked() throws Exception {
        city = fixture.city(2);
        home = city.homes().get(0);
        cycleId = driver.openAndDispatch("infection-status", city);
        phone = new Phone(mvc).enter(links.urlOf(home.personId()));
        my = "/my/" + driver.report(cycleId, home).id();
    }

    @Test
    void a_question_and_its_answer_stand_on_the_page_of_the_report() throws Exception {
        phone.open(my + "/inquiry");
        assertThat(phone.press(my + "/inquiry/tell", "remark", " ").getStatus()).isEqualTo(422);
        assertThat(phone.page()).contains("id=\"remark-error\"");
        phone.press(my + "/inquiry/tell", "remark", "환자는 <b>어디</b>에 적습니까?");
        assertThat(phone.page()).contains("담당 공무원이 확인하고 답변을 드립니다");
        UUID report = driver.report(cycleId, home).id();
        String task = driver.openTasks("report_id", report, "INQUIRY").get(0);
        mvc.perform(get("/reports/" + report).with(login.as(city.official())))
                .andExpect(content().string(containsString("환자는 &lt;b&gt;어디&lt;/b&gt;에 적습니까?")));
        mvc.perform(post("/reports/" + report + "/tasks/" + task + "/decision")
                        .param("decision", "ANSWER")
                        .param("comment", "첫 질문에 적으시면 됩니다.")
                        .param("version", "0")
                        .with(login.as(city.official()))
                        .with(csrf()))
                .andExpect(redirectedUrl("/reports/" + report));
        phone.open(my);
        assertThat(phone.page())
                .contains(
                        "환자는 &lt;b&gt;어디&lt;/b&gt;에 적습니까?",
                        "첫 질문에 적으시면 됩니다.",
                        city.official().name());
    }

    @Test
    void every_page_about_a_report_leads_to_both() throws Exception {
        phone.open(my);
        assertThat(phone.page()).contains("formaction=\"" + my + "/contact\"", "formaction=\"" + my + "/closed\"");
        driver.answer(cycleId, home, 0);
        phone.open(my);
        assertThat(phone.page()).contains("href=\"" + my + "/contact\"", "href=\"" + my + "/closed\"");
        phone.open(my + "/receipts/1");
        assertThat(phone.page()).contains("href=\"" + my + "/contact\"");
    }

    @Test
    void what_was_typed_into_the_form_travels_along_and_back() throws Exception {
        phone.open(my);
        phone.press(my + "/contact", "a.suspected", "17");
        assertThat(phone.page()).contains("name=\"a.suspected\" value=\"17\"", "담당자가 바뀌었습니까?");
        phone.press(my + "/contact/tell", "mobile", "12");
        assertThat(phone.page()).contains("name=\"a.suspected\" value=\"17\"");
        phone.press(my + "/contact/tell", "name", "박후임");
        assertThat(phone.page()).contains("알려 주셔서 감사합니다", "name=\"a.suspected\" value=\"17\"");
        phone.press(my + "/edit");
        assertThat(phone.page()).contains("value=\"17\"");
    }

    @Test
    void wrong_input_is_said_at_its_field_and_kept() throws Exception {
        phone.open(my + "/contact");
        MockHttpServletResponse refused = phone.press(
                my + "/contact/tell", "name", "박후임", "mobile", "12", "mail", "kein", "remark", "800101-1234567");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(phone.page())
                .contains("id=\"mobile-error\"", "id=\"mail-error\"", "id=\"remark-error\"")
                .contains("value=\"박후임\"", "value=\"12\"", "value=\"kein\"", "value=\"800101-1234567\"");
        phone.open(my + "/closed");
        assertThat(phone.press(my + "/closed/tell", "closedOn", "2999-01-01").getStatus())
                .isEqualTo(422);
        assertThat(phone.press(my + "/closed/tell", "closedOn", "gestern").getStatus())
                .isEqualTo(422);
        assertThat(driver.openTasks("report_id", driver.report(cycleId, home).id(), "CLOSURE"))
                .isEmpty();
    }

    @Test
    void an_empty_page_says_that_it_is_not_them_and_a_second_press_tells_once() throws Exception {
        phone.open(my + "/contact");
        phone.press(my + "/contact/tell", "noticeId", "0190b6f0-0000-4000-8000-" + tail());
        assertThat(phone.page()).contains("알려 주셔서 감사합니다");
        phone.open(my + "/contact");
        assertThat(phone.page()).contains("이미 알려 주신 내용을");
        phone.press(my + "/contact/tell", "noticeId", "0190b6f0-0000-4000-8000-" + tail());
        assertThat(driver.openTasks("report_id", driver.report(cycleId, home).id(), "CONTACT_CHANGE"))
                .hasSize(1);
    }

    @Test
    void nobody_tells_about_the_report_of_another_or_from_another_site() throws Exception {
        String others = "/my/" + driver.report(cycleId, city.homes().get(1)).id();
        for (String page : new String[] {"/contact", "/closed", "/inquiry"}) {
            assertThat(phone.open(others + page).getStatus()).isEqualTo(404);
            assertThat(phone.press(others + page + "/tell").getStatus()).isEqualTo(404);
            assertThat(new Phone(mvc).open(my + page).getStatus()).isEqualTo(401);
        }
        phone.open(my + "/contact");
        assertThat(phone.press(my + "/contact/tell", "csrf", "x", "name", "박후임").getStatus())
                .isEqualTo(403);
        assertThat(phone.page()).contains("value=\"박후임\"");
        assertThat(driver.openTasks("report_id", driver.report(cycleId, home).id(), "CONTACT_CHANGE"))
                .isEmpty();
    }

    @Test
    void the_official_reads_it_in_words_with_the_number_masked_and_takes_it_over() throws Exception {
        phone.open(my + "/contact");
        phone.press(
                my + "/contact/tell",
                "name",
                "박후임",
                "mobile",
                "01077778888",
                "mail",
                "next@example.com",
                "remark",
                "지난달에 바뀌었습니다");
        String report = "/reports/" + driver.report(cycleId, home).id();
        mvc.perform(get(report).with(login.as(city.official())))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("담당자 변경 확인"),
                                containsString("박후임"),
                                containsString("010-****-8888"),
                                containsString("지난달에 바뀌었습니다"),
                                not(containsString("7777")))));
        mvc.perform(get("/inbox").with(login.as(city.official())))
                .andExpect(content().string(containsString("담당자 변경 확인")));
        String decision = report + "/tasks/"
                + driver.openTasks("report_id", driver.report(cycleId, home).id(), "CONTACT_CHANGE")
                        .get(0)
                + "/decision";
        mvc.perform(post(decision)
                        .param("decision", "CHANGE_CONTACT")
                        .param("version", "0")
                        .param("mobile", "틀림")
                        .with(login.as(city.official()))
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(allOf(containsString("id=\"mobile-error\""), containsString("틀림"))));
        mvc.perform(post(decision)
                        .param("decision", "CHANGE_CONTACT")
                        .param("version", "0")
                        .with(login.as(city.westOfficial()))
                        .with(csrf()))
                .andExpect(status().isNotFound());
        mvc.perform(post(decision)
                        .param("decision", "CHANGE_CONTACT")
                        .param("version", "0")
                        .with(login.as(city.official()))
                        .with(csrf()))
                .andExpect(redirectedUrl(report));
        assertThat(phone.open(my).getStatus()).isEqualTo(404);
        assertThat(phone.open("/my").getContentAsString()).doesNotContain(home.code());
    }

    @Test
    void a_closure_confirmed_on_the_page_ends_what_is_owed() throws Exception {
        phone.open(my + "/closed");
        phone.press(my + "/closed/tell", "closedOn", "2026-01-31");
        String report = "/reports/" + driver.report(cycleId, home).id();
        String task = driver.openTasks("report_id", driver.report(cycleId, home).id(), "CLOSURE")
                .get(0);
        mvc.perform(get(report).with(login.as(city.official())))
                .andExpect(content().string(allOf(containsString("폐업 확인"), containsString("2026-01-31"))));
        mvc.perform(post(report + "/tasks/" + task + "/decision")
                        .param("decision", "CLOSE_FACILITY")
                        .param("version", "0")
                        .with(login.as(city.official()))
                        .with(csrf()))
                .andExpect(redirectedUrl(report));
        assertThat(driver.report(cycleId, home).state()).isEqualTo(ReportState.EXCUSED);
        phone.open(my);
        assertThat(phone.page()).contains("이번에는 제출하지 않으셔도 됩니다");
    }

    private String tail() {
        return String.format("%012d", Math.floorMod(home.id().hashCode(), 1_000_000_000));
    }
}
