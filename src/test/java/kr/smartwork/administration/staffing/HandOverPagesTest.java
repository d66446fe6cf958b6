package kr.smartwork.administration.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
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
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.util.HtmlUtils;

/** The pages about hand-overs: looked at, confirmed, printed, and by whom. */
@EngineTest
class HandOverPagesTest {

    private static final String HOME = "/staffing/hand-overs";

    @Autowired
    MockMvc mvc;

    @Autowired
    LoggedIn loggedIn;

    @Autowired
    CityFixture cities;

    @Autowired
    CycleDriver driver;

    @Autowired
    Clock clock;

    CityFixture.City city;
    Actor follower;
    String from;
    String today;

    @BeforeEach
    void build() {
        city = cities.city(4);
        follower = cities.colleague(city, "east", "follower");
        driver.fire(driver.openAndDispatch("infection-status", city), "Timer_Due");
        from = city.official().username();
        today = LocalDate.now(clock).toString();
    }

    @Test
    void what_would_move_is_shown_then_one_confirmation_moves_it_and_leads_to_the_protocol() throws Exception {
        assertThat(read(city.supervisor(), HOME + "/new")).contains(from).doesNotContain("id=\"to\"");
        assertThat(read(city.supervisor(), HOME + "/new?from=" + from))
                .contains("id=\"to\"")
                .doesNotContain("확정");
        assertThat(read(city.supervisor(), look(follower, today)))
                .contains("처리 중인 업무 2건, 시설 담당 1건, 진행 중인 회차의 보고 2건", "확정");
        String protocol = confirm(city.supervisor(), follower, today);
        assertThat(read(city.official(), protocol))
                .contains("인계인수서", "시설 " + city.homes().get(0).code(), "(서명)");
        assertThat(read(follower, protocol + "?lang=en")).contains("2 open tasks, 1 responsibilities");
        assertThat(read(city.supervisor(), HOME)).contains(follower.name(), "완료");
        assertThat(read(follower, "/inbox")).contains(city.official().name() + "님에게서 인계받음");
    }

    @Test
    void a_planned_one_waits_and_can_be_cancelled() throws Exception {
        String tomorrow = LocalDate.now(clock).plusDays(1).toString();
        String page = confirm(city.supervisor(), follower, tomorrow);
        assertThat(read(city.supervisor(), page)).contains("예정", page + "/cancel");
        assertThat(read(city.official(), page)).doesNotContain(page + "/cancel");
        send(city.official(), page + "/cancel").andExpect(status().isForbidden());
        send(city.westOfficial(), page + "/cancel").andExpect(status().isNotFound());
        send(city.supervisor(), page + "/cancel").andExpect(status().is3xxRedirection());
        send(city.supervisor(), page + "/cancel").andExpect(status().isConflict());
        send(city.supervisor(), page + "/again").andExpect(status().isConflict());
    }

    @Test
    void what_was_typed_stays_when_it_is_refused() throws Exception {
        String page = text(mvc.perform(get(HOME + "/new?from=" + from + "&to=&on=morgen&responsibility=x")
                        .with(loggedIn.as(city.supervisor())))
                .andExpect(status().isUnprocessableEntity()));
        assertThat(page).contains("value=\"morgen\"", "id=\"on-error\"", "id=\"responsibility-error\"");
        send(
                        city.supervisor(),
                        HOME + "/new",
                        "from",
                        from,
                        "to",
                        city.westOfficial().username(),
                        "on",
                        today)
                .andExpect(status().isUnprocessableEntity());
        send(
                        city.supervisor(),
                        HOME + "/new",
                        "from",
                        from,
                        "to",
                        follower.username(),
                        "on",
                        today,
                        "responsibility",
                        UUID.randomUUID().toString())
                .andExpect(status().isNotFound());
    }

    @Test
    void others_can_neither_look_nor_confirm() throws Exception {
        Actor west = cities.districtSupervisor(city, "west");
        mvc.perform(get(HOME + "/new").with(loggedIn.as(city.official()))).andExpect(status().isForbidden());
        mvc.perform(get(look(follower, today)).with(loggedIn.as(west))).andExpect(status().isNotFound());
        send(west, HOME + "/new", "from", from, "to", follower.username(), "on", today)
                .andExpect(status().isNotFound());
        send(city.official(), HOME + "/new", "from", from, "to", follower.username(), "on", today)
                .andExpect(status().isForbidden());
        String protocol = confirm(city.supervisor(), follower, today);
        mvc.perform(get(protocol).with(loggedIn.as(west))).andExpect(status().isNotFound());
        assertThat(read(west, HOME)).doesNotContain(protocol);
    }

    private String look(Actor to, String on) {
        return HOME + "/new?from=" + from + "&to=" + to.username() + "&on=" + on + "&responsibility=";
    }

    private String confirm(Actor by, Actor to, String on) throws Exception {
        return Objects.requireNonNull(
                send(by, HOME + "/new", "from", from, "to", to.username(), "on", on, "responsibility", "")
                        .andExpect(status().is3xxRedirection())
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl());
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
