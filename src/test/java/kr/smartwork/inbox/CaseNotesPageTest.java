package kr.smartwork.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import kr.smartwork.EngineTest;
import kr.smartwork.process.CityFixture;
import kr.smartwork.process.CycleDriver;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.LoggedIn;
import kr.smartwork.report.CaseNotes;
import kr.smartwork.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** What is written about a case: inside the office, and to the facility. */
@EngineTest
class CaseNotesPageTest {

    @Autowired
    MockMvc web;

    @Autowired
    CityFixture fixture;

    @Autowired
    CycleDriver driver;

    @Autowired
    LoggedIn login;

    @Autowired
    CaseNotes notes;

    @Autowired
    JdbcClient jdbc;

    CityFixture.City city;
    UUID report;

    @BeforeEach
    void ask() {
        city = fixture.city(1);
        report = driver.report(
                        driver.openAndDispatch("infection-status", city),
                        city.homes().get(0))
                .id();
    }

    @Test
    void an_internal_note_stays_in_the_office() throws Exception {
        write(city.official(), UUID.randomUUID(), "OFFICE", "원장이 <휴가> 중").andExpect(status().is3xxRedirection());
        web.perform(get("/reports/" + report).with(login.as(city.supervisor())))
                .andExpect(content().string(containsString("원장이 &lt;휴가&gt; 중")));
        assertThat(notes.withFacility(report)).isEmpty();
        assertThat(messages()).isZero();
    }

    @Test
    void a_message_goes_out_once_however_often_the_page_is_sent() throws Exception {
        UUID key = UUID.randomUUID();
        write(city.official(), key, "FACILITY", "점심 전에 부탁드립니다.");
        write(city.official(), key, "FACILITY", "점심 전에 부탁드립니다.");
        assertThat(notes.withFacility(report)).hasSize(1);
        assertThat(messages()).isOne();
        write(city.official(), UUID.randomUUID(), "FACILITY", "감사합니다.");
        assertThat(messages()).isEqualTo(2);
    }

    @Test
    void what_is_wrong_is_said_at_the_field_and_kept() throws Exception {
        write(city.official(), UUID.randomUUID(), "OFFICE", "  ")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("id=\"body-error\"")));
        write(city.official(), UUID.randomUUID(), "FACILITY", "신고자 800101-1234567")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("신고자 800101-1234567")));
        write(city.official(), UUID.randomUUID(), "OFFICE", "가".repeat(2_001))
                .andExpect(status().isUnprocessableEntity());
        assertThat(notes.of(report)).isEmpty();
    }

    @Test
    void a_facility_without_a_contact_gets_no_message() throws Exception {
        jdbc.sql("delete from report_recipients where report_id = ?")
                .param(Ids.bytes(report))
                .update();
        write(city.official(), UUID.randomUUID(), "FACILITY", "확인 바랍니다.")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("등록된 응답 담당자가 없어")));
        assertThat(notes.of(report)).isEmpty();
    }

    @Test
    void other_districts_and_other_roles_write_nothing() throws Exception {
        write(city.westOfficial(), UUID.randomUUID(), "OFFICE", "x").andExpect(status().isNotFound());
        write(city.admin(), UUID.randomUUID(), "FACILITY", "x").andExpect(status().isForbidden());
        assertThat(notes.of(report)).isEmpty();
    }

    private ResultActions write(Actor actor, UUID key, String audience, String body) throws Exception {
        return web.perform(post("/reports/" + report + "/notes")
                .param("key", key.toString())
                .param("audience", audience)
                .param("body", body)
                .with(login.as(actor))
                .with(csrf()));
    }

    private int messages() {
        return jdbc.sql("select count(*) from notices where report_id = ? and purpose = 'MESSAGE'")
                .param(Ids.bytes(report))
                .query(Integer.class)
                .single();
    }
}
