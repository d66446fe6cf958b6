package kr.smartwork.administration.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Stream;
import kr.smartwork.EngineTest;
import kr.smartwork.process.CityFixture;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.Holidays;
import kr.smartwork.registry.LoggedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.web.util.HtmlUtils;

/** The public holidays: read by all staff with tasks, changed by administrators. */
@EngineTest
class HolidayPagesTest {

    private static final String PAGE = "/staffing/holidays";

    @Autowired
    MockMvc mvc;

    @Autowired
    LoggedIn loggedIn;

    @Autowired
    CityFixture cities;

    @Autowired
    Holidays holidays;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    CityFixture.City city;
    LocalDate free;

    @BeforeEach
    void build() {
        city = cities.city(1);
        free = Stream.iterate(LocalDate.now(clock).plusDays(3), day -> day.plusDays(1))
                .filter(day -> !holidays.on(day))
                .findFirst()
                .orElseThrow();
    }

    @AfterEach
    void remove() {
        jdbc.sql("delete from holidays where on_day = ?").param(free).update();
    }

    @Test
    void those_of_the_gazette_are_there() {
        assertThat(holidays.between(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1)))
                .hasSize(22);
        assertThat(holidays.on(LocalDate.of(2027, 2, 9))).isTrue();
        assertThat(holidays.on(LocalDate.of(2027, 2, 10))).isFalse();
    }

    @Test
    void an_administrator_adds_one_that_the_roster_shows_and_removes_it() throws Exception {
        add(city.admin(), free.toString(), "임시공휴일", "").andExpect(redirectedUrl(PAGE));
        assertThat(holidays.on(free)).isTrue();
        assertThat(read(city.official(), PAGE)).contains("임시공휴일").doesNotContain("/remove");
        String unit = mvc.perform(get("/staffing/duty").with(loggedIn.as(city.official())))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(read(city.official(), unit + "?week=" + free)).contains("임시공휴일");
        assertThat(read(city.admin(), PAGE)).contains(PAGE + "/" + free + "/remove");
        mvc.perform(post(PAGE + "/" + free + "/remove").with(csrf()).with(loggedIn.as(city.admin())))
                .andExpect(redirectedUrl(PAGE));
        assertThat(holidays.on(free)).isFalse();
    }

    @Test
    void nobody_else_changes_them() throws Exception {
        for (Actor other : new Actor[] {city.official(), city.supervisor()}) {
            add(other, free.toString(), "임시공휴일", "").andExpect(status().isForbidden());
            mvc.perform(post(PAGE + "/2027-01-01/remove").with(csrf()).with(loggedIn.as(other)))
                    .andExpect(status().isForbidden());
        }
        assertThat(holidays.on(free)).isFalse();
        assertThat(holidays.on(LocalDate.of(2027, 1, 1))).isTrue();
    }

    @Test
    void what_is_wrong_is_said_at_its_field_and_nothing_typed_is_lost() throws Exception {
        assertThat(refused("", "", "x")).contains("날짜를 입력해", "이름을 입력해", "value=\"x\"");
        assertThat(refused("내일", "임시", "")).contains("value=\"내일\"", "value=\"임시\"");
        assertThat(refused("2020-01-01", "임시", "")).contains("2년 안의");
        assertThat(refused(free.toString(), "가".repeat(101), "")).contains("100자까지");
        jdbc.sql("insert into holidays (on_day, name) values (?, '임시공휴일')")
                .param(free)
                .update();
        assertThat(refused(free.toString(), "임시", "")).contains("이미 공휴일로");
        mvc.perform(post(PAGE + "/x/remove").with(csrf()).with(loggedIn.as(city.admin())))
                .andExpect(status().is4xxClientError());
    }

    @Test
    void an_administrator_finds_them_in_the_menu() throws Exception {
        mvc.perform(get("/staffing").with(loggedIn.as(city.admin()))).andExpect(redirectedUrl(PAGE));
        mvc.perform(get("/staffing").with(loggedIn.as(city.official()))).andExpect(redirectedUrl("/staffing/absences"));
        assertThat(read(city.admin(), PAGE)).contains("href=\"" + PAGE + "\"").doesNotContain("/staffing/absences");
    }

    private ResultActions add(Actor actor, String day, String name, String nameEn) throws Exception {
        return mvc.perform(post(PAGE)
                .param("day", day)
                .param("name", name)
                .param("nameEn", nameEn)
                .with(csrf())
                .with(loggedIn.as(actor)));
    }

    private String refused(String day, String name, String nameEn) throws Exception {
        return HtmlUtils.htmlUnescape(add(city.admin(), day, name, nameEn)
                .andExpect(status().isUnprocessableEntity())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private String read(Actor actor, String address) throws Exception {
        return HtmlUtils.htmlUnescape(mvc.perform(get(address).with(loggedIn.as(actor)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
