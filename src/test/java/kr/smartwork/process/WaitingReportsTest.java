package kr.smartwork.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.smartwork.EngineTest;
import kr.smartwork.process.WaitingReports.Cause;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.LoggedIn;
import kr.smartwork.registry.Role;
import kr.smartwork.report.Report;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.Times;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Where the reports of a cycle wait, how long and why; and the lists behind the numbers. */
@EngineTest
class WaitingReportsTest {

    private static final String FORM = "User_CompleteForm";

    @Autowired
    CityFixture fixture;

    @Autowired
    CycleDriver driver;

    @Autowired
    ReportProcess reportProcess;

    @Autowired
    WaitingReports waiting;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc web;

    @Autowired
    LoggedIn login;

    @Autowired
    Clock clock;

    CityFixture.City city;
    UUID cycle;

    @BeforeEach
    void ask() {
        city = fixture.city(6);
        cycle = driver.openAndDispatch("infection-status", city);
    }

    @Test
    void each_report_waits_for_its_own_reason() {
        reportProcess.opened(report(0).id());
        driver.answer(cycle, city.homes().get(1), 1);
        driver.returned(city.supervisor(), cycle, city.homes().get(1), "다시 세어 주십시오");
        jdbc.sql("update notices set state = 'DEAD' where cycle_id = ? and person_id = ?")
                .params(Ids.bytes(cycle), Ids.bytes(city.homes().get(2).personId()))
                .update();
        driver.answer(cycle, city.homes().get(3), 1);
        assertThat(at(FORM).causes())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(Cause.UNDELIVERED, 1L, Cause.NOT_OPENED, 2L, Cause.DRAFT, 1L, Cause.RETURNED, 1L));
        assertThat(at("User_CheckReport").causes().keySet())
                .hasSize(1)
                .containsAnyOf(Cause.OFFICIAL, Cause.NO_OFFICIAL);
        assertThat(waiting.reports(cycle, paths(city.supervisor()))).isEqualTo(6);
    }

    @Test
    void where_a_model_has_two_forms_each_report_counts_at_its_own() {
        reportProcess.opened(report(0).id());
        for (int i = 0; i < 2; i++) {
            jdbc.sql("update report_positions set element = 'User_CompleteMore' where report_id = ?")
                    .param(Ids.bytes(report(i).id()))
                    .update();
        }
        assertThat(at("User_CompleteMore").causes())
                .containsExactlyInAnyOrderEntriesOf(Map.of(Cause.NOT_OPENED, 1L, Cause.DRAFT, 1L));
        assertThat(at(FORM).causes()).containsExactlyEntriesOf(Map.of(Cause.NOT_OPENED, 4L));
    }

    @Test
    void the_median_is_the_wait_of_the_one_in_the_middle() {
        for (int i = 0; i < 6; i++) {
            jdbc.sql("update report_positions set since = ? where report_id = ?")
                    .params(hoursAgo(i * i), Ids.bytes(report(i).id()))
                    .update();
        }
        WaitingReports.At at = at(FORM);
        assertThat(at.count()).isEqualTo(6);
        assertThat(Duration.between(at.oldest(), clock.instant()).toHours()).isEqualTo(25);
        assertThat(Duration.between(at.median(), clock.instant()).toHours()).isEqualTo(9);
    }

    @Test
    void a_number_opens_the_reports_behind_it_and_nobody_elses() throws Exception {
        driver.answer(cycle, city.homes().get(0), 1);
        String diagram = read("/cycles/" + cycle + "/diagram", city.supervisor());
        assertThat(diagram)
                .contains("/cycles/" + cycle + "/reports?step=User_CheckReport", "data-heat=\"HOUR\"", "1시간 미만")
                .contains("응답자가 열지 않음 5건");
        String list = read("/cycles/" + cycle + "/reports?step=User_CheckReport", city.supervisor());
        assertThat(list)
                .contains(city.homes().get(0).code(), "단계에서 기다리는 보고만")
                .doesNotContain(city.homes().get(1).code());
        Actor west = fixture.districtSupervisor(city, "west");
        assertThat(read("/cycles/" + cycle + "/reports?step=User_CheckReport", west))
                .doesNotContain(city.homes().get(0).code());
        assertThat(read("/cycles/" + cycle + "/diagram?unit=" + city.prefix() + "-east", city.supervisor()))
                .contains("응답자가 열지 않음 2건");
        assertThat(read("/cycles/" + cycle + "/diagram?unit=" + city.prefix() + "-east", west))
                .as("a foreign unit is as good as none")
                .contains("응답자가 열지 않음 3건");
        web.perform(get("/cycles/" + cycle + "/diagram").with(login.as(city.official())))
                .andExpect(status().isForbidden());
    }

    private WaitingReports.At at(String element) {
        return waiting.at(cycle, paths(city.supervisor())).stream()
                .filter(one -> one.element().equals(element))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> paths(Actor actor) {
        return actor.paths(Role.SUPERVISOR);
    }

    private Timestamp hoursAgo(int hours) {
        return Times.timestamp(clock.instant().minus(Duration.ofHours(hours)));
    }

    private Report report(int home) {
        return driver.report(cycle, city.homes().get(home));
    }

    private String read(String address, Actor actor) throws Exception {
        return new String(
                web.perform(get(address).with(login.as(actor)))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray(),
                StandardCharsets.UTF_8);
    }
}
