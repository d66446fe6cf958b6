package kr.smartwork.administration.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
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

/** The pages about who is in charge: the list with its gaps, adding, sharing, ending, and by whom. */
@EngineTest
class ResponsibilityPagesTest {

    private static final String HOME = "/staffing/responsibilities";

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
    UUID east;
    UUID west;
    LocalDate today;

    @BeforeEach
    void build() {
        city = cities.city(4);
        east = unit("east");
        west = unit("west");
        today = LocalDate.now(clock);
    }

    @Test
    void the_list_names_who_is_in_charge_with_their_open_tasks_and_marks_where_there_is_nobody() throws Exception {
        driver.fire(driver.openAndDispatch("infection-status", city), "Timer_Due");
        assertThat(read(city.supervisor(), HOME))
                .contains(city.official().name(), "처리 중 2건", "담당자 없음", "담당자 없는 곳만 보기(1곳)");
        assertThat(read(city.supervisor(), HOME + "?gaps=true"))
                .contains(">" + city.prefix() + "-west</th>", "담당자 없음")
                .doesNotContain(">" + city.prefix() + "-east</th>");
        assertThat(read(city.supervisor(), HOME + "?gaps=true&unit=" + east)).contains("담당자 없는 곳이 없습니다.");
    }

    @Test
    void whoever_is_added_shares_the_reports_of_the_next_cycle() throws Exception {
        Actor colleague = cities.colleague(city, "east", "sharer");
        send(city.supervisor(), add(east), "type", "HOSPITAL", "person", colleague.username(), "from", today.toString())
                .andExpect(status().is3xxRedirection());
        assertThat(read(city.supervisor(), HOME + "?unit=" + east))
                .contains(colleague.name(), city.official().name());
        UUID cycle = driver.openAndDispatch("infection-status", city);
        assertThat(reports(cycle, city.official())).isEqualTo(1);
        assertThat(reports(cycle, colleague)).isEqualTo(1);
    }

    @Test
    void one_that_begins_later_does_not_close_the_gap_today() throws Exception {
        String later = today.plusDays(3).toString();
        send(city.admin(), add(west), "type", "", "person", city.westOfficial().username(), "from", later)
                .andExpect(status().is3xxRedirection());
        assertThat(read(city.admin(), HOME + "?unit=" + west))
                .contains("담당자 없음", "모든 시설종류", city.westOfficial().name(), "부터");
    }

    @Test
    void a_team_as_a_whole_can_be_in_charge() throws Exception {
        send(city.supervisor(), add(west), "type", "HOSPITAL", "person", "*", "from", today.toString())
                .andExpect(status().is3xxRedirection());
        assertThat(read(city.supervisor(), HOME + "?unit=" + west))
                .contains("부서 공동")
                .doesNotContain("담당자 없음");
    }

    @Test
    void what_is_ended_gets_nothing_new_and_what_is_open_is_said_before() throws Exception {
        driver.fire(driver.openAndDispatch("infection-status", city), "Timer_Due");
        String end = HOME + "/" + responsibility() + "/end";
        assertThat(read(city.supervisor(), end)).contains("처리 중인 업무 2건", "업무와 함께 넘기기");
        send(city.supervisor(), end, "on", today.toString()).andExpect(status().is3xxRedirection());
        send(city.supervisor(), end, "on", today.toString()).andExpect(status().isConflict());
        assertThat(read(city.supervisor(), HOME + "?unit=" + east)).contains("담당자 없음");
        assertThat(reports(driver.openAndDispatch("infection-status", city), city.official()))
                .isZero();
    }

    @Test
    void what_was_typed_stays_when_it_is_refused() throws Exception {
        String page = text(send(city.supervisor(), add(east), "type", "HOSPITAL", "person", "", "from", "morgen")
                .andExpect(status().isUnprocessableEntity()));
        assertThat(page).contains("value=\"morgen\"", "id=\"from-error\"");
        page = text(send(city.supervisor(), add(east), "type", "NONE", "person", "nobody", "from", "2020-01-01")
                .andExpect(status().isUnprocessableEntity()));
        assertThat(page).contains("id=\"from-error\"", "id=\"type-error\"", "id=\"person-error\"");
        String official = city.official().username();
        page = text(send(city.supervisor(), add(east), "type", "HOSPITAL", "person", official, "from", today.toString())
                .andExpect(status().isUnprocessableEntity()));
        assertThat(page).contains("이미 지정되어 있습니다");
        page = text(send(city.supervisor(), HOME + "/" + responsibility() + "/end", "on", "2020-01-01")
                .andExpect(status().isUnprocessableEntity()));
        assertThat(page).contains("value=\"2020-01-01\"", "id=\"on-error\"");
    }

    @Test
    void officials_read_and_only_supervisors_and_administrators_of_the_unit_change() throws Exception {
        String today = this.today.toString();
        Actor other = cities.districtSupervisor(city, "west");
        String end = HOME + "/" + responsibility() + "/end";
        assertThat(read(city.official(), HOME))
                .contains(city.official().name())
                .doesNotContain("/end", "/new", city.prefix() + "-west");
        mvc.perform(get(add(east)).with(loggedIn.as(city.official()))).andExpect(status().isForbidden());
        send(city.official(), add(east), "type", "", "person", "*", "from", today)
                .andExpect(status().isForbidden());
        send(city.official(), end, "on", today).andExpect(status().isForbidden());
        mvc.perform(get(HOME + "?unit=" + east).with(loggedIn.as(other))).andExpect(status().isNotFound());
        mvc.perform(get(end).with(loggedIn.as(other))).andExpect(status().isNotFound());
        send(other, add(east), "type", "", "person", "*", "from", today).andExpect(status().isNotFound());
        send(other, end, "on", today).andExpect(status().isNotFound());
        mvc.perform(get(HOME).with(loggedIn.as(cities.designer(city)))).andExpect(status().isForbidden());
        assertThat(read(city.admin(), HOME + "?lang=en")).contains("Nobody in charge");
    }

    private static String add(UUID unit) {
        return HOME + "/" + unit + "/new";
    }

    private UUID unit(String name) {
        return jdbc.sql("select id from org_units where code = ?")
                .param(city.prefix() + "-" + name)
                .query((row, n) -> Ids.get(row, "id"))
                .single();
    }

    private UUID responsibility() {
        return jdbc.sql("select id from responsibilities where org_unit_id = ?")
                .param(Ids.bytes(east))
                .query((row, n) -> Ids.get(row, "id"))
                .single();
    }

    private int reports(UUID cycle, Actor official) {
        return jdbc.sql("select count(*) from reports where cycle_id = ? and official_id = ?")
                .params(Ids.bytes(cycle), Ids.bytes(official.id()))
                .query(Integer.class)
                .single();
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
