package kr.smartwork.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import kr.smartwork.EngineTest;
import kr.smartwork.process.CityFixture;
import kr.smartwork.process.CycleDriver;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.LoggedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.web.util.HtmlUtils;

/** The way a report has gone, as a list that needs no script: its steps in their order, by whom and with which outcome. */
@EngineTest
class ReportPathTest {

    @Autowired
    CityFixture fixture;

    @Autowired
    CycleDriver driver;

    @Autowired
    MockMvc web;

    @Autowired
    LoggedIn login;

    CityFixture.City city;
    UUID cycle;

    @BeforeEach
    void ask() {
        city = fixture.city(2);
        cycle = driver.openAndDispatch("infection-status", city);
    }

    @Test
    void the_steps_are_listed_in_the_order_in_which_they_were_taken() throws Exception {
        driver.answer(cycle, city.homes().get(0), 1);
        driver.returned(city.supervisor(), cycle, city.homes().get(0), "다시 세어 주십시오");
        String page = read(report(0), city.supervisor());
        assertThat(elements(page))
                .containsSubsequence("Start_Dispatched", "User_CompleteForm", "User_CheckReport", "User_CompleteForm")
                .noneMatch(element -> element.startsWith("Gateway") || element.startsWith("SubProcess"));
        assertThat(page)
                .contains("data-path-passed=\"Gateway_Flagged")
                .contains("1번째 응답 제출", "보완 요청", "처리자: " + city.supervisor().name());
    }

    @Test
    void a_step_that_nobody_needed_any_more_is_told_from_one_that_was_done() throws Exception {
        driver.fire(cycle, "Timer_Due");
        assertThat(read(report(0), city.supervisor()))
                .contains("data-path-element=\"User_FollowUpByPhone\"")
                .doesNotContain("필요 없어짐</span>");
        driver.answer(cycle, city.homes().get(0), 0);
        assertThat(read(report(0), city.supervisor())).contains("필요 없어짐</span>");
    }

    @Test
    void the_list_of_reports_leads_to_the_way_of_each() throws Exception {
        String list = web.perform(get("/cycles/" + cycle + "/reports").with(login.as(city.supervisor())))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(list).contains("/reports/" + report(0) + "/progress?list=", "#path\"");
    }

    @Test
    void it_is_shown_to_those_only_who_see_the_report() throws Exception {
        UUID report = report(0);
        open(report, fixture.districtSupervisor(city, "west")).andExpect(status().isNotFound());
        open(report, city.westOfficial()).andExpect(status().isNotFound());
        open(report, fixture.designer(city)).andExpect(status().isForbidden());
        open(report, city.official()).andExpect(status().isOk());
    }

    private UUID report(int home) {
        return driver.report(cycle, city.homes().get(home)).id();
    }

    private static List<String> elements(String page) {
        return Pattern.compile("data-path-element=\"([^\"]*)\"")
                .matcher(page)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private ResultActions open(UUID report, Actor actor) throws Exception {
        return web.perform(get("/reports/" + report + "/progress").with(login.as(actor)));
    }

    private String read(UUID report, Actor actor) throws Exception {
        return HtmlUtils.htmlUnescape(new String(
                open(report, actor)
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray(),
                StandardCharsets.UTF_8));
    }
}
