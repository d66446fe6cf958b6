package kr.smartwork.administration.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

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
import org.springframework.web.util.HtmlUtils;

/** The mail addresses of staff, as administrators of their units see and change them. */
@EngineTest
class MailPagesTest {

    private static final String PAGE = "/staffing/mails";

    @Autowired
    MockMvc mvc;

    @Autowired
    LoggedIn loggedIn;

    @Autowired
    CityFixture cities;

    @Autowired
    JdbcClient jdbc;

    CityFixture.City city;
    String official;

    @BeforeEach
    void build() {
        city = cities.city(1);
        official = PAGE + "/" + city.official().id();
    }

    @Test
    void an_administrator_enters_the_address_of_somebody_in_the_own_units() throws Exception {
        assertThat(read(city.admin(), PAGE)).contains(official, city.official().username());
        send(city.admin(), official, "lee@city.example", "en").andExpect(redirectedUrl(PAGE));
        assertThat(read(city.admin(), PAGE)).contains("lee@city.example");
        assertThat(read(city.admin(), official)).contains("value=\"lee@city.example\"", "value=\"en\" selected");
        assertThat(jdbc.sql("select count(*) from audit_events where action = 'staff.mail' and object_id = ?")
                        .param(city.official().id().toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(read(city.official(), "/alerts")).contains("value=\"lee@city.example\"");
    }

    @Test
    void nobody_else_sees_or_changes_them() throws Exception {
        for (Actor other : new Actor[] {city.official(), city.westOfficial(), city.supervisor()}) {
            mvc.perform(get(PAGE).with(loggedIn.as(other))).andExpect(status().isForbidden());
            mvc.perform(get(official).with(loggedIn.as(other))).andExpect(status().is4xxClientError());
            send(other, official, "thief@example.com", "ko").andExpect(status().is4xxClientError());
        }
        Actor stranger = cities.city(1).admin();
        assertThat(read(stranger, PAGE)).doesNotContain(official);
        mvc.perform(get(official).with(loggedIn.as(stranger))).andExpect(status().isNotFound());
        send(stranger, official, "thief@example.com", "ko").andExpect(status().isNotFound());
        assertThat(jdbc.sql("select count(*) from staff where id = ? and mail is null")
                        .param(Ids.bytes(city.official().id()))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void what_is_wrong_is_said_at_its_field_and_nothing_typed_is_lost() throws Exception {
        assertThat(refused("lee(at)city", "ko")).contains("name@example.com처럼", "value=\"lee(at)city\"");
        assertThat(refused("a".repeat(250) + "@city.example", "ko")).contains("name@example.com처럼");
        assertThat(refused("lee@city.example", "")).contains("한국어와 영어 가운데");
        send(city.admin(), official, "", "ko").andExpect(redirectedUrl(PAGE));
        send(city.admin(), PAGE + "/nonsense", "a@b.example", "ko").andExpect(status().is4xxClientError());
    }

    private ResultActions send(Actor actor, String address, String mail, String language) throws Exception {
        return mvc.perform(post(address)
                .param("mail", mail)
                .param("language", language)
                .with(csrf())
                .with(loggedIn.as(actor)));
    }

    private String refused(String mail, String language) throws Exception {
        return HtmlUtils.htmlUnescape(send(city.admin(), official, mail, language)
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
