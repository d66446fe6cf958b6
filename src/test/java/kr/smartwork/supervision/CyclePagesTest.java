package kr.smartwork.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import kr.smartwork.EngineTest;
import kr.smartwork.process.CityFixture;
import kr.smartwork.process.CycleDriver;
import kr.smartwork.registry.Actor;
import kr.smartwork.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.ResultActions;

/** Who sees which cycles, and what of them. */
@EngineTest
class CyclePagesTest {

    @Autowired
    Pages pages;

    @Autowired
    CityFixture cities;

    @Autowired
    CycleDriver driver;

    @Autowired
    JdbcClient jdbc;

    CityFixture.City city;
    UUID cycle;

    @BeforeEach
    void openCycle() {
        city = cities.city(4);
        cycle = driver.openAndDispatch("infection-status", city);
    }

    @Test
    void everybody_with_a_facility_in_the_cycle_finds_it_in_the_list() throws Exception {
        for (Actor actor : new Actor[] {city.official(), city.westOfficial(), city.supervisor(), city.admin()}) {
            assertThat(page("/cycles", actor)).contains("/cycles/" + cycle);
        }
    }

    @Test
    void the_list_knows_nothing_of_another_city() throws Exception {
        assertThat(page("/cycles", cities.city(1).supervisor())).doesNotContain(cycle.toString());
    }

    @Test
    void the_list_is_narrowed_by_program_and_state() throws Exception {
        assertThat(page("/cycles?program=infection-status&state=COLLECTING", city.admin()))
                .contains("/cycles/" + cycle);
        assertThat(page("/cycles?state=PUBLISHED", city.admin())).doesNotContain(cycle.toString());
        assertThat(page("/cycles?program=ordinary-survey", city.admin())).doesNotContain(cycle.toString());
    }

    @Test
    void a_word_that_is_no_cursor_is_refused_in_a_sentence() throws Exception {
        as(city.admin(), "/cycles?cursor=nonsense").andExpect(status().isUnprocessableEntity());
    }

    @Test
    void the_overview_counts_only_the_readers_own_units() throws Exception {
        driver.answer(cycle, city.homes().get(0), 0);

        assertThat(page("/cycles/" + cycle, city.admin())).contains(">1 / 4<");
        assertThat(page("/cycles/" + cycle, city.official())).contains(">1 / 2<");
        assertThat(page("/cycles/" + cycle, city.westOfficial())).contains(">0 / 2<");
    }

    @Test
    void a_cycle_of_another_city_looks_unknown() throws Exception {
        Actor stranger = cities.city(1).admin();
        as(stranger, "/cycles/" + cycle).andExpect(status().isNotFound());
        as(stranger, "/cycles/" + cycle + "/progress").andExpect(status().isNotFound());
        as(city.admin(), "/cycles/" + UUID.randomUUID()).andExpect(status().isNotFound());
    }

    @Test
    void only_who_may_decide_about_the_whole_is_offered_to() throws Exception {
        assertThat(page("/cycles/" + cycle, city.supervisor())).contains("/remind", "/cancel");
        assertThat(page("/cycles/" + cycle, city.official())).doesNotContain("/remind", "/cancel");
    }

    @Test
    void decisions_that_wait_are_counted_in_all_and_lead_to_the_inbox() throws Exception {
        for (int i = 0; i < 52; i++) {
            waiting(i);
        }
        assertThat(page("/cycles/" + cycle, city.supervisor()))
                .contains("관리자 결정 대기 52건", "급한 순서로 50건", "담당자 문의 회신 52건", "kind=QUESTION&cycle=" + cycle);
        assertThat(pages.read(cities.districtSupervisor(city, "west"), "/cycles/" + cycle))
                .doesNotContain("관리자 결정 대기");
    }

    private void waiting(int number) {
        CityFixture.Home home = city.homes().get(0);
        jdbc.sql(
                        """
                        insert into tasks (id, kind, role, state, cycle_id, report_id, process_instance_id, subject, subject_code,
                            org_unit_id, org_path, severity, due_at, created_at, row_version)
                        select ?, 'QUESTION', 'SUPERVISOR', 'OPEN', cycle_id, id, 'none', facility_name, facility_code,
                            org_unit_id, org_path, 'NONE', due_at, due_at, 0 from reports where id = ?""")
                .params(
                        "waiting-" + number + "-" + cycle,
                        Ids.bytes(driver.report(cycle, home).id()))
                .update();
    }

    @Test
    void dispatch_is_shown_while_it_lasts() throws Exception {
        UUID opening = driver.open("infection-status", city);

        assertThat(page("/cycles/" + opening, city.admin())).contains("every 2s");
        assertThat(page("/cycles/" + cycle, city.admin())).doesNotContain("every 2s");
        assertThat(as(city.admin(), "/cycles/" + cycle + "/progress")
                        .andReturn()
                        .getResponse()
                        .getHeader("HX-Refresh"))
                .isEqualTo("true");
    }

    private String page(String address, Actor actor) throws Exception {
        return pages.read(actor, address);
    }

    private ResultActions as(Actor actor, String address) throws Exception {
        return pages.open(actor, address);
    }
}
