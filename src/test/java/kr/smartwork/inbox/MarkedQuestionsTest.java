package kr.smartwork.inbox;

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

import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.smartwork.EngineTest;
import kr.smartwork.notice.Eligibility;
import kr.smartwork.notice.NoticeFacts;
import kr.smartwork.notice.PendingNotice;
import kr.smartwork.notice.Purpose;
import kr.smartwork.process.CityFixture;
import kr.smartwork.process.CycleDriver;
import kr.smartwork.registry.LoggedIn;
import kr.smartwork.report.MarkedQuestion;
import kr.smartwork.report.MarkedQuestions;
import kr.smartwork.report.ReportState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A return names the questions that it is about. */
@EngineTest
class MarkedQuestionsTest {

    @Autowired
    MockMvc web;

    @Autowired
    CityFixture fixture;

    @Autowired
    CycleDriver driver;

    @Autowired
    LoggedIn login;

    @Autowired
    MarkedQuestions marked;

    @Autowired
    Eligibility eligibility;

    CityFixture.City city;
    CityFixture.Home east;
    UUID cycleId;
    String address;

    @BeforeEach
    void flaggedAnswer() {
        city = fixture.city(2);
        east = city.homes().get(0);
        cycleId = driver.openAndDispatch("infection-status", city);
        driver.answer(cycleId, east, 1);
        address = "/reports/" + driver.report(cycleId, east).id();
    }

    @Test
    void every_question_that_was_asked_can_be_marked_without_a_script() throws Exception {
        web.perform(get(address).with(login.as(city.official())))
                .andExpect(content()
                        .string(allOf(
                                containsString("보완할 항목 표시"),
                                containsString("name=\"mark\" value=\"confirmed\""),
                                containsString("name=\"mark.confirmed\""),
                                not(containsString("<details class=\"marking\" open")))));
    }

    @Test
    void marked_questions_and_their_sentences_are_kept_and_shown_in_the_order_of_the_form() throws Exception {
        web.perform(decision("RETURN", "다시 확인해 주십시오.")
                        .param("mark", "visitors", "confirmed")
                        .param("mark.confirmed", "어제와 같은 수입니다. <b>오늘</b> 기준으로 적어 주십시오.")
                        .param("mark.suspected", "의심 환자도 적어 주십시오.")
                        .param("mark.visitors", ""))
                .andExpect(redirectedUrl(address));
        assertThat(driver.report(cycleId, east).state()).isEqualTo(ReportState.RETURNED);
        assertThat(marked.of(driver.report(cycleId, east).id()))
                .containsOnly(Map.entry(
                        1,
                        List.of(
                                new MarkedQuestion("confirmed", "어제와 같은 수입니다. <b>오늘</b> 기준으로 적어 주십시오."),
                                new MarkedQuestion("suspected", "의심 환자도 적어 주십시오."),
                                MarkedQuestion.of("visitors"))));
        web.perform(get(address).with(login.as(city.official())))
                .andExpect(content()
                        .string(allOf(
                                containsString("다음 3개 항목을 확인하여 주십시오."),
                                containsString("&lt;b&gt;오늘&lt;/b&gt;"),
                                containsString("timeline-detail marks"))));
        web.perform(get(address + "/phone").with(login.as(city.official())))
                .andExpect(
                        content().string(allOf(containsString("href=\"#q-confirmed\""), containsString("field-mark"))));
    }

    @Test
    void a_question_that_the_form_has_not_is_refused_and_what_was_typed_is_kept() throws Exception {
        web.perform(decision("RETURN", "사유").param("mark", "<x>", "confirmed").param("mark.confirmed", "적은 안내"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(allOf(
                                containsString("조사표에 없는 항목입니다: &lt;x&gt;"),
                                containsString("href=\"#questions\""),
                                containsString("id=\"questions\""),
                                containsString("value=\"적은 안내\""),
                                containsString("value=\"confirmed\" checked"))));
        assertThat(driver.report(cycleId, east).state()).isEqualTo(ReportState.IN_REVIEW);
    }

    @Test
    void an_explanation_too_long_is_refused_at_the_questions() throws Exception {
        web.perform(decision("RETURN", "사유").param("mark.confirmed", "가".repeat(301)))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("항목별 안내는 300자 이내로")));
    }

    @Test
    void an_answer_is_not_accepted_while_questions_are_marked() throws Exception {
        web.perform(decision("ACCEPT", "").param("mark", "confirmed"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(allOf(
                                containsString("보완할 항목을 표시하셨습니다"), containsString("value=\"confirmed\" checked"))));
        assertThat(driver.report(cycleId, east).state()).isEqualTo(ReportState.IN_REVIEW);
    }

    @Test
    void a_return_without_marks_is_about_the_answer_as_a_whole_and_an_official_elsewhere_finds_nothing()
            throws Exception {
        web.perform(post(path())
                        .param("decision", "RETURN")
                        .param("version", "1")
                        .param("comment", "사유")
                        .param("mark", "confirmed")
                        .with(login.as(city.westOfficial()))
                        .with(csrf()))
                .andExpect(status().isNotFound());
        web.perform(decision("RETURN", "전체를 다시")).andExpect(redirectedUrl(address));
        assertThat(marked.of(driver.report(cycleId, east).id())).isEmpty();
    }

    @Test
    void the_message_of_a_return_names_the_marked_questions_in_both_languages() throws Exception {
        web.perform(decision("RETURN", "다시 확인해 주십시오.")
                        .param("mark", "visitors", "confirmed")
                        .param("mark.confirmed", "오늘 기준으로 적어 주십시오."))
                .andExpect(redirectedUrl(address));
        NoticeFacts.Copy told = told();
        assertThat(told.korean())
                .hasSize(3)
                .startsWith("■ 보완할 항목(2개)")
                .anyMatch(line -> line.startsWith("- ") && line.contains("확진") && line.endsWith(": 오늘 기준으로 적어 주십시오."));
        assertThat(told.english())
                .startsWith("- Questions to correct (2)")
                .anyMatch(line -> line.contains("Confirmed"));

        driver.answer(cycleId, east, 2);
        web.perform(decision("RETURN", "전체를 다시")).andExpect(redirectedUrl(address));
        assertThat(told().korean()).as("marks of an earlier version").isEmpty();
    }

    private NoticeFacts.Copy told() {
        UUID notice = UUID.randomUUID();
        Map<UUID, NoticeFacts> needed = eligibility.stillNeeded(List.of(new PendingNotice(
                notice,
                Purpose.RETURN,
                cycleId,
                driver.report(cycleId, east).id(),
                east.personId(),
                1,
                "다시 확인해 주십시오.")));
        return needed.get(notice).copy();
    }

    private MockHttpServletRequestBuilder decision(String choice, String comment) {
        return post(path())
                .param("decision", choice)
                .param("version", Integer.toString(driver.report(cycleId, east).versionNo()))
                .param("comment", comment)
                .with(login.as(city.official()))
                .with(csrf());
    }

    private String path() {
        String task = driver.openTasks("report_id", driver.report(cycleId, east).id(), "CHECK")
                .get(0);
        return address + "/tasks/" + task + "/decision";
    }
}
