package kr.smartwork.administration.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import kr.smartwork.EngineTest;
import kr.smartwork.process.CityFixture;
import kr.smartwork.process.CycleDriver;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.LoggedIn;
import kr.smartwork.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.util.HtmlUtils;

/** The pages about absences: entered, listed, ended, and for whom. */
@EngineTest
class AbsencePagesTest {

    private static final String NEW = "/staffing/absences/new";

    @Autowired
    MockMvc mvc;

    @Autowired
    LoggedIn loggedIn;

    @Autowired
    CityFixture cities;

    @Autowired
    CycleDriver driver;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    CityFixture.City city;
    Actor colleague;
    String today;

    @BeforeEach
    void build() {
        city = cities.city(4);
        colleague = cities.colleague(city, "east", "colleague");
        today = LocalDate.now(clock).toString();
    }

    @Test
    void an_absence_is_entered_listed_and_ended() throws Exception {
        assertThat(read(city.official(), NEW)).contains(colleague.username()).doesNotContain("id=\"of\"");
        enter(city.official(), city.official(), colleague).andExpect(redirectedUrl("/staffing/absences"));
        assertThat(read(city.official(), "/staffing/absences")).contains("부재 중", "오늘 복귀", colleague.name());
        assertThat(read(city.supervisor(), "/staffing/absences"))
                .contains(city.official().name());
        assertThat(read(city.westOfficial(), "/staffing/absences"))
                .doesNotContain(city.official().name());
        send(city.official(), "/staffing/absences/" + absence() + "/end")
                .andExpect(redirectedUrl("/staffing/absences"));
        assertThat(read(city.official(), "/staffing/absences")).doesNotContain("오늘 복귀");
    }

    @Test
    void the_substitute_sees_why_in_the_inbox_and_on_the_case() throws Exception {
        UUID cycle = driver.openAndDispatch("infection-status", city);
        driver.fire(cycle, "Timer_Due");
        enter(city.official(), city.official(), colleague);
        String why = "직무대리(" + city.official().name() + "님 부재)";
        assertThat(read(colleague, "/inbox")).contains(why);
        String page = "/reports/" + driver.report(cycle, city.homes().get(0)).id();
        assertThat(read(colleague, page)).contains(why, "value=\"NO_ANSWER\"");
        assertThat(read(colleague, "/staffing/absences")).contains("님의 직무를 대리하고 계십니다.");
        assertThat(read(colleague, page + "?lang=en"))
                .contains("Standing in for " + city.official().name());
    }

    @Test
    void what_was_typed_stays_when_it_is_refused() throws Exception {
        String page = HtmlUtils.htmlUnescape(
                send(city.official(), NEW, "of", city.official().username(), "from", "2020-01-01", "until", "morgen")
                        .andExpect(status().isUnprocessableEntity())
                        .andReturn()
                        .getResponse()
                        .getContentAsString());
        assertThat(page).contains("value=\"2020-01-01\"", "value=\"morgen\"", "id=\"until-error\"");
        send(city.official(), NEW, "of", city.official().username(), "from", today, "until", today)
                .andExpect(status().isUnprocessableEntity());
    }

    @Test
    void others_can_neither_open_nor_send_it() throws Exception {
        mvc.perform(get(NEW).with(loggedIn.as(city.admin()))).andExpect(status().isForbidden());
        mvc.perform(get("/staffing/absences").with(loggedIn.as(city.admin()))).andExpect(status().isForbidden());
        mvc.perform(get(NEW + "?of=" + city.official().username()).with(loggedIn.as(city.westOfficial())))
                .andExpect(status().isNotFound());
        enter(city.westOfficial(), city.official(), colleague).andExpect(status().isNotFound());
        enter(colleague, city.official(), colleague).andExpect(status().isForbidden());
        enter(city.official(), city.official(), colleague).andExpect(status().is3xxRedirection());
        Actor west = cities.districtSupervisor(city, "west");
        send(west, "/staffing/absences/" + absence() + "/end").andExpect(status().isNotFound());
        send(colleague, "/staffing/absences/" + absence() + "/end").andExpect(status().isForbidden());
        send(city.official(), "/staffing/absences/" + UUID.randomUUID() + "/end")
                .andExpect(status().isNotFound());
    }

    @Test
    void an_absence_that_is_over_says_so() throws Exception {
        enter(city.supervisor(), city.official(), colleague).andExpect(status().is3xxRedirection());
        UUID absence = absence();
        send(city.supervisor(), "/staffing/absences/" + absence + "/end").andExpect(status().is3xxRedirection());
        assertThat(send(city.supervisor(), "/staffing/absences/" + absence + "/end")
                        .andExpect(status().isConflict())
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("이미 끝난 부재입니다.");
    }

    private ResultActions enter(Actor by, Actor who, Actor substitute) throws Exception {
        return send(by, NEW, "of", who.username(), "substitute", substitute.username(), "from", today, "until", today);
    }

    private UUID absence() {
        return jdbc.sql("select id from absences where staff_id = ? order by entered_at desc limit 1")
                .param(Ids.bytes(city.official().id()))
                .query((row, n) -> Ids.get(row, "id"))
                .single();
    }

    private String read(Actor actor, String address) throws Exception {
        return HtmlUtils.htmlUnescape(mvc.perform(get(address).with(loggedIn.as(actor)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private ResultActions send(Actor actor, String address, String... fields) throws Exception {
        MockHttpServletRequestBuilder form = post(address).with(csrf()).with(loggedIn.as(actor));
        for (int i = 0; i < fields.length; i += 2) {
            form.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(form);
    }
}
