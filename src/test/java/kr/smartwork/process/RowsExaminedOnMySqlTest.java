package kr.smartwork.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import kr.smartwork.EngineTest;
import kr.smartwork.bench.Statements;
import kr.smartwork.mysql.OnMySql;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * No statement of the paths that grow with the city reads a whole table: rows examined per call, as the server counts them,
 * stay below what one scan of the reports would take. The figures of a milestone read every report once and are left out.
 */
@EngineTest
@OnMySql
class RowsExaminedOnMySqlTest {

    private static final int REPORTS = 3_000;
    /** A chunk of 250 reports and a few rows around each. */
    private static final int MOST_FOR_A_CHUNK = 2_000;

    private static final int MOST_FOR_A_SUBMISSION = 40;

    @Autowired
    CityFixture fixture;

    @Autowired
    CycleDriver driver;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void dispatch_submission_and_escalation_scan_no_growing_table() {
        // Who is absent today is read as a whole: few in an office, many after other tests.
        jdbc.update("delete from absences");
        Statements statements = new Statements(jdbc);
        CityFixture.City city = fixture.city(REPORTS);
        UUID cycleId = driver.open("infection-status", city);
        driver.runOneJob(cycleId);

        statements.reset();
        driver.runJobs(cycleId);
        assertBelow(statements, MOST_FOR_A_CHUNK);

        statements.reset();
        city.homes().subList(0, 20).forEach(home -> driver.answer(cycleId, home, 1));
        assertBelow(statements, MOST_FOR_A_SUBMISSION);

        statements.reset();
        driver.fire(cycleId, "Timer_Due");
        assertBelow(statements, MOST_FOR_A_CHUNK);
    }

    private static void assertBelow(Statements statements, int most) {
        List<Statements.Digest> all = statements.all();
        assertThat(all).hasSizeGreaterThan(5);
        assertThat(all)
                .filteredOn(digest ->
                        !digest.text().contains("snapshot") && !digest.text().contains("figures"))
                .allSatisfy(digest ->
                        assertThat(digest.rowsPerCall()).as(digest.text()).isLessThan(most));
    }
}
