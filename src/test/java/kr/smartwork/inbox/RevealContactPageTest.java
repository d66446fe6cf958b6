package kr.smartwork.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import kr.smartwork.EngineTest;
import kr.smartwork.process.CityFixture;
import kr.smartwork.process.CycleDriver;
import kr.smartwork.registry.LoggedIn;
import kr.smartwork.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The number of a contact is masked until it is asked for, shown once, and who saw it is written down. */
@EngineTest
class RevealContactPageTest {

    private static final String NUMBER = "010-4821-7733";

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
    UUID person;
    String address;

    @BeforeEach
    void ask() {
        city = fixture.city(2);
        person = city.homes().get(0).personId();
        jdbc.sql("update persons set mobile = ? where id = ?")
                .params(NUMBER, Ids.bytes(person))
                .update();
        UUID cycle = driver.openAndDispatch("infection-status", city);
        address = "/reports/" + driver.report(cycle, city.homes().get(0)).id();
    }

    @Test
    void it_is_shown_in_the_answer_to_the_click_only_and_recorded() throws Exception {
        RequestPostProcessor official = login.as(city.official());
        assertThat(text(send(get(address), official)))
                .contains("010-****-7733", "번호 보기")
                .doesNotContain(NUMBER);
        assertThat(looks()).isZero();

        MockHttpServletResponse clicked = send(post(address + "/contacts/" + person), official);
        assertThat(clicked.getStatus()).isEqualTo(302);
        assertThat(clicked.getRedirectedUrl()).isEqualTo(address + "#contact-" + person);
        assertThat(jdbc.sql(
                                "select detail from audit_events where action = 'contact.reveal' and actor = ? and object_id = ?")
                        .params(city.official().username(), person.toString())
                        .query(String.class)
                        .single())
                .isEqualTo(address.replace("/reports/", "report "));

        assertThat(text(send(get(address), official))).contains("href=\"tel:" + NUMBER + "\"", "열람 기록을 남겼습니다");
        assertThat(text(send(get(address), official))).doesNotContain(NUMBER);
        assertThat(looks()).isOne();
    }

    @Test
    void who_comes_from_a_list_stays_in_it() throws Exception {
        assertThat(send(
                                post(address + "/contacts/" + person)
                                        .param("list", "/inbox")
                                        .param("task", "t"),
                                login.as(city.supervisor()))
                        .getRedirectedUrl())
                .startsWith(address + "?list=");
    }

    @Test
    void others_are_refused_and_see_nothing() throws Exception {
        assertThat(send(post(address + "/contacts/" + person), login.as(city.westOfficial()))
                        .getStatus())
                .isEqualTo(404);
        assertThat(send(post(address + "/contacts/" + person), login.as(city.admin()))
                        .getStatus())
                .isEqualTo(403);
        assertThat(text(send(get(address), login.as(city.admin())))).doesNotContain("번호 보기", NUMBER);
        assertThat(looks()).isZero();
    }

    @Test
    void only_recipients_of_the_report_are_shown_and_never_by_the_address_alone() throws Exception {
        RequestPostProcessor official = login.as(city.official());
        UUID other = city.homes().get(1).personId();
        assertThat(send(post(address + "/contacts/" + other), official).getStatus())
                .isEqualTo(404);
        assertThat(text(send(get(address + "?revealedContact=" + person), official)))
                .doesNotContain(NUMBER);
        assertThat(looks()).isZero();
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, RequestPostProcessor user)
            throws Exception {
        return web.perform(request.with(user).with(csrf())).andReturn().getResponse();
    }

    private static String text(MockHttpServletResponse page) {
        assertThat(page.getStatus()).isEqualTo(200);
        return new String(page.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private int looks() {
        return jdbc.sql("select count(*) from audit_events where action = 'contact.reveal' and object_id = ?")
                .param(person.toString())
                .query(Integer.class)
                .single();
    }
}
