package kr.smartwork.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import kr.smartwork.EngineTest;
import kr.smartwork.process.CityFixture;
import kr.smartwork.process.CycleDriver;
import kr.smartwork.process.HandOverPlan;
import kr.smartwork.process.HandOvers;
import kr.smartwork.process.TaskDesk;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.LoggedIn;
import kr.smartwork.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Why a task is with whom it is: the rule that gave it to them, in the list and on the page of its report. */
@EngineTest
class WhyPageTest {

    @Autowired
    MockMvc web;

    @Autowired
    CityFixture fixture;

    @Autowired
    CycleDriver driver;

    @Autowired
    HandOvers handOvers;

    @Autowired
    TaskDesk desk;

    @Autowired
    LoggedIn login;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    CityFixture.City city;
    CityFixture.Home home;
    String district;

    @BeforeEach
    void build() {
        city = fixture.city(1);
        home = city.homes().get(0);
        district = city.prefix() + "-east";
    }

    @Test
    void who_alone_is_in_charge_reads_of_what() throws Exception {
        String report = called();
        assertThat(page(city.official(), "/inbox")).contains(district + " · 병원 담당<");
        assertThat(page(city.official(), report)).contains(district + " · 병원 담당<");
    }

    @Test
    void who_shares_it_reads_that_they_had_least_to_do_among_how_many() throws Exception {
        Actor colleague = fixture.colleague(city, "east", "colleague");
        jdbc.sql(
                        """
                        insert into responsibilities (id, org_unit_id, facility_type, staff_id, valid_from)
                        select ?, u.id, 'HOSPITAL', ?, '2020-01-01' from org_units u where u.code = ?""")
                .params(Ids.bytes(Ids.next()), Ids.bytes(colleague.id()), district)
                .update();
        String report = called();
        Actor owner = colleague.id().equals(official(report)) ? colleague : city.official();
        String sentence = district + " · 병원 담당 2명 중 남은 업무가 가장 적어 배정되었습니다";
        assertThat(page(owner, "/inbox")).contains(sentence);
        assertThat(page(owner, report)).contains(sentence);
        assertThat(page(owner, report + "?lang=en")).contains("Had least to do of the 2 in charge of Hospital in");
        assertThat(page(owner, report + "?lang=ko")).contains(sentence);
    }

    @Test
    void who_took_over_reads_from_whom_and_for_later_tasks_that_they_did() throws Exception {
        Actor follower = fixture.colleague(city, "east", "follower");
        String report = called();
        handOvers.plan(
                city.supervisor(),
                new HandOverPlan(city.official().username(), follower.username(), LocalDate.now(clock), null));
        assertThat(page(follower, report)).contains(city.official().name() + "님에게서 인계받음");
        driver.answer(cycle, home, 1);
        assertThat(page(follower, report)).contains(district + " · 병원 담당을 넘겨받음");
    }

    @Test
    void what_somebody_took_or_gave_is_said_as_that() throws Exception {
        Actor colleague = fixture.colleague(city, "east", "colleague");
        String report = called();
        String task = driver.openTasks("report_id", id(report), "FOLLOW_UP").get(0);
        desk.assign(city.official(), task, colleague.username());
        assertThat(page(colleague, report)).contains(city.official().name() + "님이 배정");
        desk.release(colleague, task);
        assertThat(page(colleague, report)).contains("담당자 미지정, 부서 공동 업무");
    }

    UUID cycle;

    private String called() {
        cycle = driver.openAndDispatch("infection-status", city);
        driver.fire(cycle, "Timer_Due");
        return "/reports/" + driver.report(cycle, home).id();
    }

    private UUID id(String report) {
        return UUID.fromString(report.substring("/reports/".length()));
    }

    private UUID official(String report) {
        return jdbc.sql("select official_id from reports where id = ?")
                .param(Ids.bytes(id(report)))
                .query((row, n) -> Ids.get(row, "official_id"))
                .single();
    }

    private String page(Actor actor, String at) throws Exception {
        MockHttpServletResponse page =
                web.perform(get(at).with(login.as(actor))).andReturn().getResponse();
        assertThat(page.getStatus()).isEqualTo(200);
        return new String(page.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
