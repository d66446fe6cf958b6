package kr.smartwork.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Objects;
import java.util.UUID;
import kr.smartwork.EngineTest;
import kr.smartwork.process.CityFixture;
import kr.smartwork.process.CycleDriver;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.LoggedIn;
import kr.smartwork.report.ReportState;
import kr.smartwork.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Many tasks at once, as the pages show it: chosen, read, confirmed, watched, taken back. */
@EngineTest
class BulkPagesTest {

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
    UUID cycleId;

    @BeforeEach
    void answerAll() {
        city = fixture.city(4);
        cycleId = driver.openAndDispatch("infection-status", city);
        city.homes().forEach(home -> driver.answer(cycleId, home, 1));
    }

    @Test
    void all_that_match_are_read_by_name_and_accepted_in_the_background() throws Exception {
        String order = prepared(post("/inbox/bulk")
                .param("view", "TEAM")
                .param("cycle", cycleId.toString())
                .param("scope", "MATCHING")
                .param("action", "ACCEPT"));
        web.perform(get(order).with(login.as(city.official())))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("응답 2건을 접수합니다"),
                                containsString("확진자가 1명 이상입니다"),
                                containsString("시설 " + city.homes().get(0).code()),
                                not(containsString("시설 " + city.homes().get(1).code())))));
        send(order + "/confirm").andExpect(redirectedUrl(order));
        web.perform(get(order).with(login.as(city.official())))
                .andExpect(content().string(allOf(containsString("실행 취소"), containsString("hx-get=\"" + order))));

        driver.workOffBulkOrders();

        web.perform(get(order + "/progress").with(login.as(city.official())))
                .andExpect(content()
                        .string(allOf(
                                containsString("처리를 마쳤습니다"), containsString("처리 2건"), not(containsString("<html")))));
        assertThat(driver.report(cycleId, city.homes().get(0)).state()).isEqualTo(ReportState.ACCEPTED);
        assertThat(driver.report(cycleId, city.homes().get(1)).state()).isEqualTo(ReportState.IN_REVIEW);
        send(order + "/cancel")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("이미 끝난 일괄 처리입니다")));
    }

    @Test
    void what_is_unticked_among_the_flagged_stays_as_it_is() throws Exception {
        String order = prepared(post("/inbox/bulk")
                .param("view", "TEAM")
                .param("scope", "MATCHING")
                .param("action", "ACCEPT"));
        send(order + "/confirm", "listed", task(0), "listed", task(2), "wanted", task(2))
                .andExpect(redirectedUrl(order));
        driver.workOffBulkOrders();
        assertThat(driver.report(cycleId, city.homes().get(0)).state()).isEqualTo(ReportState.IN_REVIEW);
        assertThat(driver.report(cycleId, city.homes().get(2)).state()).isEqualTo(ReportState.ACCEPTED);
    }

    @Test
    void a_return_without_reason_and_an_assignment_to_nobody_are_said_at_the_field() throws Exception {
        String back = prepared(chosen("RETURN", task(0)));
        send(back + "/confirm")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("사유를 적어 주십시오")));
        String given = prepared(chosen("ASSIGN", task(0)));
        send(given + "/confirm")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("업무를 배정할 담당자를 선택해 주십시오")));
    }

    @Test
    void nothing_chosen_is_said_above_the_list() throws Exception {
        web.perform(post("/inbox/bulk")
                        .param("action", "CLAIM")
                        .with(login.as(city.official()))
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(allOf(
                                containsString("업무를 하나 이상 선택해 주십시오"),
                                containsString("시설 " + city.homes().get(0).code()))));
    }

    @Test
    void other_peoples_orders_other_districts_tasks_and_other_roles_are_refused() throws Exception {
        String order = prepared(chosen("CLAIM", task(0)));
        web.perform(get(order).with(login.as(city.westOfficial()))).andExpect(status().isNotFound());
        web.perform(post(order + "/confirm").with(login.as(city.supervisor())).with(csrf()))
                .andExpect(status().isNotFound());
        web.perform(chosen("ACCEPT", task(0))
                        .with(login.as(city.westOfficial()))
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity());
        web.perform(chosen("ACCEPT", task(0)).with(login.as(city.admin())).with(csrf()))
                .andExpect(status().isForbidden());
        web.perform(chosen("RESTORE", task(0)).with(login.as(city.official())).with(csrf()))
                .andExpect(status().isUnprocessableEntity());
    }

    private static MockHttpServletRequestBuilder chosen(String action, String task) {
        return post("/inbox/bulk").param("view", "TEAM").param("action", action).param("task", task);
    }

    private String prepared(MockHttpServletRequestBuilder request) throws Exception {
        return Objects.requireNonNull(
                web.perform(request.with(login.as(city.official())).with(csrf()))
                        .andExpect(status().is3xxRedirection())
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl());
    }

    private ResultActions send(String address, String... fields) throws Exception {
        MockHttpServletRequestBuilder request = post(address);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        Actor actor = city.official();
        return web.perform(request.with(login.as(actor)).with(csrf()));
    }

    private String task(int home) {
        UUID report = driver.report(cycleId, city.homes().get(home)).id();
        return jdbc.sql("select id from tasks where report_id = ? and state = 'OPEN'")
                .param(Ids.bytes(report))
                .query(String.class)
                .single();
    }
}
