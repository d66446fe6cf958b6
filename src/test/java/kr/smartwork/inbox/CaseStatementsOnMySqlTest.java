package kr.smartwork.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import java.util.UUID;
import kr.smartwork.EngineTest;
import kr.smartwork.bench.Statements;
import kr.smartwork.mysql.OnMySql;
import kr.smartwork.process.CityFixture;
import kr.smartwork.process.CycleDriver;
import kr.smartwork.process.TaskDesk;
import kr.smartwork.registry.LoggedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The page of a case asks as often for a long history as for a short one, and reads what the case has only. */
@EngineTest
@OnMySql
class CaseStatementsOnMySqlTest {

    private static final String ABOUT_CASES =
            "(?s).*`(reports|report_recipients|versions|decisions|notices|tasks|task_steps|hand_over_items|report_positions|report_files|case_notes|marked_questions|facility_notices)`.*";

    /** MySQL may join otherwise with more rows; one scan of the other cases would cost a thousand. */
    private static final int A_JOIN_IN_ANOTHER_ORDER = 20;

    @Autowired
    MockMvc web;

    @Autowired
    CityFixture fixture;

    @Autowired
    CycleDriver driver;

    @Autowired
    TaskDesk desk;

    @Autowired
    LoggedIn login;

    @Autowired
    JdbcTemplate jdbc;

    private record Cost(long statements, long rows) {}

    @Test
    void a_longer_history_costs_no_statement_more_and_other_cases_no_row() throws Exception {
        CityFixture.City city = fixture.city(1);
        CityFixture.Home home = city.homes().get(0);
        UUID cycle = driver.openAndDispatch("infection-status", city);
        driver.answer(cycle, home, 1);
        driver.answer(cycle, home, 2);
        UUID report = driver.report(cycle, home).id();
        String task = driver.openTasks("report_id", report, "CHECK").get(0);
        desk.release(city.official(), task);
        RequestPostProcessor official = login.as(city.official());
        Cost first = cost(official, "/reports/" + report);

        driver.openAndDispatch("infection-status", fixture.city(1_000));
        jdbc.execute("analyze table reports, report_recipients, tasks, notices, report_positions");
        Cost amongMany = cost(official, "/reports/" + report);
        assertThat(amongMany.statements()).isEqualTo(first.statements());
        assertThat(amongMany.rows()).isLessThan(first.rows() + A_JOIN_IN_ANOTHER_ORDER);

        for (int i = 0; i < 10; i++) {
            desk.claim(city.official(), task);
            desk.release(city.official(), task);
        }
        driver.answer(cycle, home, 3);
        Cost longer = cost(official, "/reports/" + report);
        assertThat(longer.statements()).isEqualTo(first.statements());
        assertThat(longer.rows()).isLessThan(first.rows() + 200);
    }

    /** Of the second time, when everything that is read once has been read. */
    private Cost cost(RequestPostProcessor user, String page) throws Exception {
        web.perform(get(page).with(user));
        Statements statements = new Statements(jdbc);
        statements.reset();
        assertThat(web.perform(get(page).with(user)).andReturn().getResponse().getStatus())
                .isEqualTo(200);
        List<Statements.Digest> about = statements.all().stream()
                .filter(digest ->
                        digest.text().startsWith("SELECT") && digest.text().matches(ABOUT_CASES))
                .toList();
        assertThat(about).isNotEmpty();
        return new Cost(
                about.stream().mapToLong(Statements.Digest::calls).sum(),
                about.stream().mapToLong(Statements.Digest::rowsExamined).sum());
    }
}
