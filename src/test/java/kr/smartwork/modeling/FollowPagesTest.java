package kr.smartwork.modeling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import kr.smartwork.EngineTest;
import kr.smartwork.process.CityFixture;
import kr.smartwork.process.CycleDriver;
import kr.smartwork.process.ModelReleases;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.LoggedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.web.util.HtmlUtils;

/** Where the reports of all cycles on a model stand: whose are counted, who may look, and where a number leads. */
@EngineTest
class FollowPagesTest {

    private static final String PAGE = "/models/report/follow";

    @Autowired
    ModelReleases releases;

    @Autowired
    CityFixture fixture;

    @Autowired
    CycleDriver driver;

    @Autowired
    MockMvc web;

    @Autowired
    LoggedIn login;

    CityFixture.City city;
    UUID first;
    UUID second;

    @BeforeEach
    void two_cycles_on_one_model() {
        city = fixture.city(4);
        first = driver.openAndDispatch("infection-status", city);
        second = driver.openAndDispatch("infection-status", city);
        driver.answer(first, city.homes().get(0), 1);
    }

    @Test
    void the_reports_of_all_cycles_on_the_model_are_counted_together() throws Exception {
        assertThat(read(PAGE, city.supervisor()))
                .contains("처리 중인 보고 8건", "진행 중인 회차 2개", "응답자가 열지 않음 7건")
                .contains("data-element=\"User_CheckReport\" data-count=\"1\"")
                .contains("data-element=\"User_CompleteForm\" data-count=\"7\"");
        assertThat(read(PAGE + "/figures?cycle=" + second, city.supervisor())).contains("처리 중인 보고 4건", "진행 중인 회차 1개");
        assertThat(read(PAGE + "?release=" + releases.current("report").number(), city.supervisor()))
                .contains("처리 중인 보고 8건");
        assertThat(read(PAGE + "?program=" + UUID.randomUUID(), city.supervisor()))
                .contains("처리 중인 보고 0건", "대기 중인 보고가 없습니다.");
    }

    @Test
    void a_number_leads_to_the_cycles_and_districts_behind_it() throws Exception {
        String page = read(PAGE + "?element=User_CompleteForm", city.supervisor());
        assertThat(page)
                .contains("/cycles/" + first + "/reports?step=User_CompleteForm")
                .contains("/cycles/" + second + "/reports?step=User_CompleteForm")
                .contains("orgUnit=" + city.prefix() + "-east&element=User_CompleteForm#places")
                .doesNotContain("/inbox?view=TEAM");
        assertThat(read(PAGE + "?element=User_CheckReport", city.supervisor()))
                .contains("/cycles/" + first + "/reports?step=User_CheckReport")
                .contains("/inbox?view=TEAM&kind=CHECK&cycle=" + first)
                .contains("/cycles/" + first + "/reports?step=User_CheckReport&orgUnit=" + city.prefix() + "-east")
                .doesNotContain("/cycles/" + second + "/reports");
        assertThat(read(PAGE + "?element=User_CheckReport", fixture.designer(city)))
                .as("whoever works no tasks is not sent to them")
                .contains("/cycles/" + first + "/reports?step=User_CheckReport")
                .doesNotContain("/inbox?view=TEAM");
    }

    @Test
    void only_reports_of_ones_own_units_are_counted() throws Exception {
        Actor west = fixture.districtSupervisor(city, "west");
        assertThat(read(PAGE, west)).contains("처리 중인 보고 4건").doesNotContain("User_CheckReport\" data-count");
        assertThat(read(PAGE + "?orgUnit=" + city.prefix() + "-east", west))
                .as("a foreign unit is as good as none")
                .contains("처리 중인 보고 4건");
        assertThat(read(PAGE + "?orgUnit=" + city.prefix() + "-east", city.admin()))
                .contains("처리 중인 보고 4건");
        CityFixture.City other = fixture.city(1);
        assertThat(read(PAGE + "?cycle=" + first + "&element=User_CompleteForm", other.supervisor()))
                .contains("처리 중인 보고 0건")
                .doesNotContain("/cycles/" + first);
    }

    @Test
    void it_is_for_those_who_oversee_or_change_the_work() throws Exception {
        Actor designer = fixture.designer(city);
        for (String address : List.of(PAGE, PAGE + "/figures", PAGE + "/model.bpmn")) {
            open(address, city.official()).andExpect(status().isForbidden());
            open(address, designer).andExpect(status().isOk());
            open(address, city.supervisor()).andExpect(status().isOk());
        }
    }

    @Test
    void a_model_without_reports_or_an_unknown_one_is_not_followed() throws Exception {
        for (String key : List.of("reporting-cycle", "nothing")) {
            open("/models/" + key + "/follow", city.admin()).andExpect(status().isNotFound());
        }
        open(PAGE + "?release=99", city.admin()).andExpect(status().isNotFound());
        open(PAGE + "/model.bpmn?release=99", city.admin()).andExpect(status().isNotFound());
    }

    @Test
    void the_pages_of_the_model_and_of_the_cycle_lead_there() throws Exception {
        assertThat(read("/models/report", city.admin())).contains("href=\"" + PAGE + "\"");
        assertThat(read("/models/reporting-cycle", city.admin())).doesNotContain("/follow\"");
        assertThat(read("/cycles/" + first + "/diagram", city.supervisor()))
                .contains(PAGE + "?cycle=" + first, "href=\"" + PAGE + "\"");
    }

    private ResultActions open(String address, Actor actor) throws Exception {
        return web.perform(get(address).with(login.as(actor)));
    }

    private String read(String address, Actor actor) throws Exception {
        return HtmlUtils.htmlUnescape(new String(
                open(address, actor)
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray(),
                StandardCharsets.UTF_8));
    }
}
