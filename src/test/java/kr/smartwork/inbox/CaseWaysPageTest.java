package kr.smartwork.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.util.Map;
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

/** From case to case through the list that the reader came from. */
@EngineTest
class CaseWaysPageTest {

    private static final String LIST = "/inbox?view=TEAM&kind=CHECK&sort=FACILITY";

    @Autowired
    MockMvc web;

    @Autowired
    CityFixture fixture;

    @Autowired
    CycleDriver driver;

    @Autowired
    LoggedIn login;

    CityFixture.City city;
    UUID cycle;

    @BeforeEach
    void flagThree() {
        city = fixture.city(6);
        cycle = driver.openAndDispatch("infection-status", city);
        // Those of one district: every second home.
        for (int i = 0; i < 6; i += 2) {
            driver.answer(cycle, city.homes().get(i), 1);
        }
    }

    @Test
    void the_case_leads_to_those_before_and_after_it_in_the_list() throws Exception {
        assertThat(read(city.official(), at(2, LIST, task(2)))).contains(next(4), previous(0), "목록으로");
        assertThat(read(city.official(), at(0, LIST, task(0))))
                .contains(next(2))
                .doesNotContain("rel=\"prev\"");
        assertThat(read(city.official(), at(4, LIST, task(4))))
                .contains(previous(2), "목록의 마지막 업무입니다.")
                .doesNotContain("rel=\"next\"");
    }

    @Test
    void the_way_goes_on_after_the_decision_although_the_task_has_left_the_list() throws Exception {
        String decided = task(2);
        String there = web.perform(post("/reports/" + report(2) + "/tasks/" + decided + "/decision")
                        .param("decision", "ACCEPT")
                        .param("version", "1")
                        .param("list", LIST)
                        .param("task", decided)
                        .with(login.as(city.official()))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(read(city.official(), there)).contains(next(4), previous(0));
        assertThat(read(city.official(), at(4, LIST, task(4)))).contains(previous(0));
    }

    @Test
    void an_address_that_is_no_list_of_the_readers_leads_nowhere() throws Exception {
        String foreign = task(2);
        assertThat(read(city.official(), at(2, "https://example.com/inbox", foreign)))
                .doesNotContain("rel=\"next\"");
        assertThat(read(city.official(), at(2, "/inbox?cycle=nonsense", foreign)))
                .doesNotContain("rel=\"next\"");
        assertThat(read(city.official(), at(2, LIST, "no-such-task"))).doesNotContain("rel=\"next\"");
        assertThat(read(city.admin(), at(2, LIST, foreign))).doesNotContain("rel=\"next\"");
    }

    @Test
    void a_supervisor_goes_on_through_the_filtered_list_of_a_cycles_reports_and_back() throws Exception {
        String list = "/cycles/" + cycle + "/reports?state=IN_REVIEW,ACCEPTED&orgUnit=east&text=" + city.prefix();
        String page = read(city.supervisor(), InboxQuery.address("/reports/" + report(2), Map.of("list", list)));
        assertThat(page).contains(next(4), previous(0), "state=IN_REVIEW");
        String last = read(city.supervisor(), InboxQuery.address("/reports/" + report(4), Map.of("list", list)));
        assertThat(last).contains(previous(2)).doesNotContain("rel=\"next\"");
        assertThat(read(city.supervisor(), "/cycles/" + cycle + "/reports?state=IN_REVIEW,ACCEPTED"))
                .contains("/reports/" + report(2) + "?list=/cycles/" + cycle);
        UUID other = driver.openAndDispatch("infection-status", city);
        for (String odd : new String[] {
            "/cycles/" + other + "/reports",
            "//example.com/cycles/" + cycle + "/reports",
            "/cycles/x/reports",
            "/cycles/" + cycle + "/reports/../..",
            "/cycles/" + cycle + "/reports?state=%ZZ",
        }) {
            assertThat(read(city.supervisor(), InboxQuery.address("/reports/" + report(2), Map.of("list", odd))))
                    .as(odd)
                    .doesNotContain("rel=\"next\"");
        }
    }

    private String next(int home) {
        return "rel=\"next\" href=\"/reports/" + report(home);
    }

    private String previous(int home) {
        return "rel=\"prev\" href=\"/reports/" + report(home);
    }

    private String at(int home, String list, String task) {
        return InboxQuery.address("/reports/" + report(home), Map.of("list", list, "task", task));
    }

    private String task(int home) {
        return driver.openTasks("report_id", report(home), "CHECK").get(0);
    }

    private UUID report(int home) {
        return driver.report(cycle, city.homes().get(home)).id();
    }

    private String read(Actor actor, String address) throws Exception {
        return web.perform(get(URI.create(address)).with(login.as(actor)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
