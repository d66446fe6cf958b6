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

/** The page of the duty roster: a week, added to and taken from, and by whom. */
@EngineTest
class DutyPagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    LoggedIn loggedIn;

    @Autowired
    CityFixture cities;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    CityFixture.City city;
    String page;
    String tomorrow;

    @BeforeEach
    void build() {
        city = cities.city(2);
        page = "/staffing/duty/"
                + jdbc.sql("select id from org_units where code = ?")
                        .param(city.prefix() + "-east")
                        .query((row, n) -> Ids.get(row, "id"))
                        .single();
        tomorrow = LocalDate.now(clock).plusDays(1).toString();
    }

    @Test
    void a_duty_is_added_shown_in_its_week_and_removed() throws Exception {
        mvc.perform(get("/staffing/duty").with(loggedIn.as(city.official()))).andExpect(redirectedUrl(page));
        add(city.supervisor(), city.official().username(), tomorrow + "T18:00", tomorrow + "T23:00")
                .andExpect(status().is3xxRedirection());
        String week = page + "?week=" + tomorrow;
        assertThat(read(city.official(), week))
                .contains(city.official().name() + "</strong>")
                .doesNotContain("/remove");
        assertThat(read(city.official(), page + "?week=2024-01-01"))
                .contains("당직자 없음")
                .doesNotContain("<strong>");
        assertThat(read(city.supervisor(), week + "&lang=en")).contains("/remove", "Add a duty");
        remove(city.official()).andExpect(status().isForbidden());
        remove(city.westOfficial()).andExpect(status().isNotFound());
        remove(city.supervisor()).andExpect(status().is3xxRedirection());
        assertThat(read(city.official(), week)).doesNotContain("<strong>");
    }

    @Test
    void what_was_typed_stays_when_it_is_refused() throws Exception {
        String refused = text(add(city.supervisor(), city.official().username(), "abends", tomorrow + "T23:00")
                .andExpect(status().isUnprocessableEntity()));
        assertThat(refused).contains("value=\"abends\"", "id=\"start-error\"", "value=\"" + tomorrow + "T23:00\"");
        add(city.supervisor(), "", "", "").andExpect(status().isUnprocessableEntity());
    }

    @Test
    void others_can_neither_read_nor_write_it() throws Exception {
        mvc.perform(get(page).with(loggedIn.as(city.westOfficial()))).andExpect(status().isNotFound());
        mvc.perform(get(page).with(loggedIn.as(city.admin()))).andExpect(status().isForbidden());
        mvc.perform(get("/staffing/duty/" + UUID.randomUUID()).with(loggedIn.as(city.official())))
                .andExpect(status().isNotFound());
        add(city.official(), city.official().username(), tomorrow + "T18:00", tomorrow + "T23:00")
                .andExpect(status().isForbidden());
        add(city.westOfficial(), city.official().username(), tomorrow + "T18:00", tomorrow + "T23:00")
                .andExpect(status().isNotFound());
    }

    private ResultActions add(Actor by, String who, String start, String end) throws Exception {
        return send(by, page, "person", who, "start", start, "end", end, "week", tomorrow);
    }

    private ResultActions remove(Actor by) throws Exception {
        UUID shift = jdbc.sql("select id from duty_shifts where staff_id = ?")
                .param(Ids.bytes(city.official().id()))
                .query((row, n) -> Ids.get(row, "id"))
                .single();
        return send(by, page + "/" + shift + "/remove", "week", tomorrow);
    }

    private String read(Actor actor, String address) throws Exception {
        return text(mvc.perform(get(address).with(loggedIn.as(actor))).andExpect(status().isOk()));
    }

    private static String text(ResultActions page) throws Exception {
        return HtmlUtils.htmlUnescape(page.andReturn().getResponse().getContentAsString());
    }

    private ResultActions send(Actor actor, String address, String... fields) throws Exception {
        MockHttpServletRequestBuilder form = post(address).with(csrf()).with(loggedIn.as(actor));
        for (int i = 0; i < fields.length; i += 2) {
            form.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(form);
    }
}
