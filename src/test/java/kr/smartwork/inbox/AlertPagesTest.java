package kr.smartwork.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.util.UUID;
import kr.smartwork.EngineTest;
import kr.smartwork.process.CityFixture;
import kr.smartwork.process.CycleDriver;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.LoggedIn;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.Times;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.web.util.HtmlUtils;

/** The bell on every page, the list behind it, and what is chosen there. */
@EngineTest
class AlertPagesTest {

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
    String task;

    @BeforeEach
    void tell() {
        city = cities.city(2);
        UUID cycle = driver.openAndDispatch("infection-status", city);
        driver.fire(cycle, "Timer_Due");
        task = driver.openTasks(
                        "report_id", driver.report(cycle, city.homes().get(0)).id(), "FOLLOW_UP")
                .get(0);
        jdbc.sql(
                        "insert into staff_alerts (staff_id, kind, task_id, occasion, created_at) values (?, 'DUE_SOON', ?, ?, ?)")
                .params(
                        Ids.bytes(city.official().id()),
                        task,
                        Times.timestamp(clock.instant()),
                        Times.timestamp(clock.instant()))
                .update();
    }

    @Test
    void the_bell_counts_what_is_unread_and_the_list_says_what_it_is() throws Exception {
        assertThat(read(city.official(), "/inbox")).contains("id=\"bell\"", "읽지 않은 알림");
        assertThat(read(city.official(), "/alerts/bell"))
                .contains("id=\"bell\"", "읽지 않은 알림")
                .doesNotContain("<html");
        assertThat(read(city.official(), "/alerts"))
                .contains("시설 " + city.homes().get(0).code(), "기한이 하루 안으로");
        assertThat(read(city.westOfficial(), "/alerts")).contains("새 알림이 없습니다").doesNotContain("읽지 않은 알림");
    }

    @Test
    void one_is_marked_read_by_its_reader_only_and_all_at_once() throws Exception {
        send(city.westOfficial(), "/alerts/read", "task", task).andExpect(redirectedUrl("/alerts"));
        assertThat(read(city.official(), "/inbox")).contains("읽지 않은 알림");
        send(city.official(), "/alerts/read", "task", task).andExpect(redirectedUrl("/alerts"));
        assertThat(read(city.official(), "/inbox?lang=en")).contains("Alerts").doesNotContain("unread alerts");
        jdbc.sql("update staff_alerts set read_at = null where task_id = ?")
                .param(task)
                .update();
        send(city.official(), "/alerts/read", "until", "nonsense").andExpect(redirectedUrl("/alerts"));
        assertThat(read(city.official(), "/inbox")).doesNotContain("읽지 않은 알림");
    }

    @Test
    void what_is_chosen_is_kept() throws Exception {
        assertThat(read(city.official(), "/alerts")).contains("value=\"CAME_BACK\" checked");
        send(city.official(), "/alerts/choices", "kinds", "DUE_SOON").andExpect(redirectedUrl("/alerts"));
        assertThat(read(city.official(), "/alerts"))
                .contains("value=\"DUE_SOON\" checked")
                .doesNotContain("value=\"CAME_BACK\" checked");
        send(city.official(), "/alerts/choices", "kinds", "NONSENSE").andExpect(status().isBadRequest());
    }

    @Test
    void a_mail_with_what_is_new_is_chosen_with_an_address_that_can_be_one() throws Exception {
        assertThat(read(city.official(), "/alerts"))
                .doesNotContain("value=\"on\" aria-describedby=\"digest-hint\" checked");
        assertThat(refused("wanted", "on", "mail", " ", "language", "ko")).contains("업무용 메일 주소를 적어 주십시오");
        assertThat(refused("wanted", "on", "mail", "lee(at)city", "language", "en"))
                .contains("name@example.com처럼", "value=\"lee(at)city\"", "value=\"en\" selected", "href=\"#mail\"");
        assertThat(refused("mail", "a@b.example\r\nBcc: c@d.example")).contains("name@example.com처럼");
        assertThat(refused("mail", "a@b.example", "language", "xx")).contains("한국어와 영어 가운데");
        assertThat(mail(city.official())).isNull();
        send(city.official(), "/alerts/digest", "wanted", "on", "mail", " lee@city.example ", "language", "en")
                .andExpect(redirectedUrl("/alerts"));
        assertThat(read(city.official(), "/alerts"))
                .contains("value=\"lee@city.example\"", "value=\"en\" selected", "digest-hint\" checked");
        assertThat(mail(city.westOfficial())).isNull();
        send(city.official(), "/alerts/digest", "mail", "lee@city.example").andExpect(redirectedUrl("/alerts"));
        assertThat(read(city.official(), "/alerts")).doesNotContain("digest-hint\" checked");
        mvc.perform(get("/alerts/digest").with(loggedIn.as(city.official()))).andExpect(redirectedUrl("/alerts"));
    }

    private String refused(String... fields) throws Exception {
        return HtmlUtils.htmlUnescape(send(city.official(), "/alerts/digest", fields)
                .andExpect(status().isUnprocessableEntity())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private String mail(Actor actor) {
        return jdbc.sql("select mail from staff where id = ?")
                .param(Ids.bytes(actor.id()))
                .query((row, n) -> row.getString(1))
                .list()
                .get(0);
    }

    @Test
    void staff_without_tasks_have_neither() throws Exception {
        mvc.perform(get("/alerts").with(loggedIn.as(city.admin()))).andExpect(status().isForbidden());
        send(city.admin(), "/alerts/read", "task", task).andExpect(status().isForbidden());
        send(city.admin(), "/alerts/choices").andExpect(status().isForbidden());
        send(city.admin(), "/alerts/digest", "mail", "a@b.example").andExpect(status().isForbidden());
        assertThat(mail(city.admin())).isNull();
        assertThat(read(city.admin(), "/cycles")).doesNotContain("id=\"bell\"");
    }

    private String read(Actor actor, String address) throws Exception {
        return HtmlUtils.htmlUnescape(mvc.perform(get(address).with(loggedIn.as(actor)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private ResultActions send(Actor actor, String address, String... fields) throws Exception {
        var form = post(address).with(csrf()).with(loggedIn.as(actor));
        for (int i = 0; i < fields.length; i += 2) {
            form.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(form);
    }
}
