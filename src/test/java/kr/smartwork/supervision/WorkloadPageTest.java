package kr.smartwork.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kr.smartwork.EngineTest;
import kr.smartwork.process.CityFixture;
import kr.smartwork.process.CycleDriver;
import kr.smartwork.process.TaskDecision;
import kr.smartwork.process.TaskDesk;
import kr.smartwork.registry.Actor;
import kr.smartwork.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who has how much to do, and giving the tasks of one person to another: all or nothing. */
@EngineTest
class WorkloadPageTest {

    @Autowired
    Pages pages;

    @Autowired
    CityFixture cities;

    @Autowired
    CycleDriver driver;

    @Autowired
    TaskDesk desk;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    CityFixture.City city;
    UUID cycle;
    List<String> east;
    String address;

    @BeforeEach
    void callThoseWhoDidNotAnswer() {
        city = cities.city(4);
        cycle = driver.openAndDispatch("infection-status", city);
        driver.fire(cycle, "Timer_Due");
        east = jdbc.sql("select t.id from tasks t join staff s on s.id = t.assignee_id"
                        + " where s.username = ? and t.state = 'OPEN'")
                .param(city.official().username())
                .query(String.class)
                .list();
        address = "/workload/" + city.official().username();
    }

    @Test
    void the_supervisor_sees_everybody_with_counts() throws Exception {
        assertThat(east).hasSize(2);
        assertThat(pages.read(city.supervisor(), "/workload"))
                .contains(city.official().name(), city.westOfficial().name());
        assertThat(pages.read(city.supervisor(), address)).contains("미처리 2건(기한 경과 0건, 확인 필요 0건), 오늘 처리 0건");
        Actor west = cities.districtSupervisor(city, "west");
        assertThat(pages.read(west, "/workload")).doesNotContain(city.official().name() + "<");
        pages.open(west, address).andExpect(status().isNotFound());
        pages.open(city.official(), "/workload").andExpect(status().isForbidden());
        pages.send(city.official(), address, "all", "true").andExpect(status().isForbidden());
    }

    @Test
    void all_of_a_persons_tasks_go_to_a_colleague_at_once() throws Exception {
        pages.send(city.supervisor(), address, "tasks", east.get(0), "user", "")
                .andExpect(status().isUnprocessableEntity());
        grantEast(city.westOfficial());
        pages.send(
                        city.supervisor(),
                        address,
                        "all",
                        "true",
                        "user",
                        city.westOfficial().username())
                .andExpect(redirectedUrl(address));
        assertThat(holders()).containsOnly(city.westOfficial().username());
        assertThat(audited()).isEqualTo(2);
    }

    @Test
    void what_was_given_can_be_given_back_unless_it_has_moved_on() throws Exception {
        grantEast(city.westOfficial());
        String west = city.westOfficial().username();
        pages.send(city.supervisor(), address, "all", "true", "user", west).andExpect(redirectedUrl(address));
        assertThat(pages.read(city.supervisor(), address)).contains("방금 넘긴 업무 되돌리기(2건)", "/workload/" + west);
        String[] back = {
            "tasks", east.get(0), "tasks", east.get(1), "user", city.official().username()
        };
        pages.send(city.supervisor(), "/workload/" + west, back).andExpect(redirectedUrl("/workload/" + west));
        assertThat(holders()).containsOnly(city.official().username());
        pages.send(city.supervisor(), "/workload/" + west, back).andExpect(status().isConflict());
        assertThat(holders()).containsOnly(city.official().username());
    }

    @Test
    void who_is_dragged_onto_is_chosen_in_the_list_and_nothing_moves_yet() throws Exception {
        String west = city.westOfficial().username();
        assertThat(pages.read(city.supervisor(), address + "?to=" + west))
                .contains("value=\"" + west + "\" selected=\"selected\"");
        pages.read(city.supervisor(), address + "?to=nobody");
        assertThat(holders()).containsOnly(city.official().username());
    }

    @Test
    void absences_of_today_and_to_come_are_shown_with_who_does_the_work() throws Exception {
        LocalDate today = LocalDate.now(clock);
        absence(city.official(), today, today.plusDays(2));
        absence(city.official(), today.plusDays(30), today.plusDays(31));
        absence(city.westOfficial(), today.minusDays(9), today.minusDays(3));
        String page = pages.read(city.supervisor(), "/workload");
        assertThat(Pages.all(page, "(오늘 부재|부재 예정)<")).containsExactly("오늘 부재", "부재 예정");
        assertThat(page).contains("업무 대행: " + city.supervisor().name());
        Actor west = cities.districtSupervisor(city, "west");
        assertThat(pages.read(west, "/workload")).doesNotContain("오늘 부재<");
    }

    private void absence(Actor absent, LocalDate from, LocalDate until) {
        jdbc.sql(
                        """
                        insert into absences (id, staff_id, substitute_id, valid_from, valid_to, entered_by, entered_at)
                        values (?, ?, ?, ?, ?, ?, current_timestamp)""")
                .params(
                        Ids.bytes(UUID.randomUUID()),
                        Ids.bytes(absent.id()),
                        Ids.bytes(city.supervisor().id()),
                        from,
                        until,
                        Ids.bytes(absent.id()))
                .update();
    }

    @Test
    void a_colleague_of_another_district_gets_none_of_them() throws Exception {
        assertThat(Pages.text(pages.send(
                                city.supervisor(),
                                address,
                                "all",
                                "true",
                                "user",
                                city.westOfficial().username())
                        .andExpect(status().isUnprocessableEntity())))
                .contains("id=\"user-error\"");
        assertThat(holders()).containsOnly(city.official().username());
    }

    @Test
    void when_one_of_them_was_done_meanwhile_nothing_moves() throws Exception {
        grantEast(city.westOfficial());
        driver.answer(cycle, city.homes().get(0), 0);
        String[] fields = {
            "tasks",
            east.get(0),
            "tasks",
            east.get(1),
            "user",
            city.westOfficial().username()
        };
        pages.send(city.supervisor(), address, fields).andExpect(status().isConflict());
        assertThat(holders()).containsOnly(city.official().username());
        assertThat(audited()).isZero();
    }

    @Test
    void an_escalation_says_what_was_tried_and_offers_more_time_and_the_phone() throws Exception {
        desk.complete(
                city.official(), east.get(0), new TaskDecision(TaskDecision.Choice.NO_ANSWER, "", null, List.of()));
        driver.fire(cycle, "Timer_Escalate");
        UUID report = jdbc.sql("select report_id from tasks where id = ?")
                .param(east.get(0))
                .query((row, n) -> Ids.get(row, "report_id"))
                .single();
        String page = pages.read(city.supervisor(), "/reports/" + report);
        assertThat(page).contains("독려 안내를 보낸 적이 없습니다.", "전화 1회, 통화하지 못함", "/reports/" + report + "/extension");
        assertThat(page).contains("/reports/" + report + "/phone");
    }

    private void grantEast(Actor colleague) {
        jdbc.sql(
                        """
                        insert into staff_roles (id, staff_id, role, org_unit_id, valid_from)
                        select ?, ?, 'OFFICIAL', id, '2020-01-01' from org_units where code = ?""")
                .params(Ids.bytes(UUID.randomUUID()), Ids.bytes(colleague.id()), city.prefix() + "-east")
                .update();
    }

    private List<String> holders() {
        return jdbc.sql("select s.username from tasks t join staff s on s.id = t.assignee_id where t.id in (:ids)")
                .param("ids", east)
                .query(String.class)
                .list();
    }

    private int audited() {
        return jdbc.sql("select count(*) from audit_events where action = 'task.reassign' and object_id in (:ids)")
                .param("ids", east)
                .query(Integer.class)
                .single();
    }
}
