package kr.smartwork.respond;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kr.smartwork.EngineTest;
import kr.smartwork.bench.Statements;
import kr.smartwork.mysql.OnMySql;
import kr.smartwork.notice.PersonalLinks;
import kr.smartwork.process.CityFixture;
import kr.smartwork.process.CycleDriver;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

/** A respondent's page costs what that respondent has, not what the city has. */
@EngineTest
@OnMySql
class PageStatementsOnMySqlTest {

    private static final String ABOUT_REPORTS =
            "(?s).*`(report_recipients|reports|answer_drafts|versions|programs|cycles|case_notes|report_files)`.*";

    @Autowired
    MockMvc mvc;

    @Autowired
    CityFixture fixture;

    @Autowired
    CycleDriver driver;

    @Autowired
    PersonalLinks links;

    @Autowired
    JdbcTemplate jdbc;

    private record Cost(long statements, long rows) {}

    @Test
    void a_thousand_more_open_reports_cost_no_statement_and_no_row_more() throws Exception {
        CityFixture.City city = fixture.city(2);
        CityFixture.Home home = city.homes().get(0);
        String form = "/my/"
                + driver.report(driver.openAndDispatch("infection-status", city), home)
                        .id();
        Phone phone = new Phone(mvc).enter(links.urlOf(home.personId()));
        Cost list = cost(phone, "/my");
        Cost page = cost(phone, form);

        driver.openAndDispatch("infection-status", fixture.city(1_000));
        jdbc.execute("analyze table reports, report_recipients, cycles");

        assertThat(cost(phone, "/my")).isEqualTo(list);
        assertThat(cost(phone, form)).isEqualTo(page);
    }

    /** Of the second time, when everything that is read once has been read. */
    private Cost cost(Phone phone, String page) throws Exception {
        phone.open(page);
        Statements statements = new Statements(jdbc);
        statements.reset();
        assertThat(phone.open(page).getStatus()).isEqualTo(200);
        List<Statements.Digest> about = statements.all().stream()
                .filter(digest ->
                        digest.text().startsWith("SELECT") && digest.text().matches(ABOUT_REPORTS))
                .toList();
        assertThat(about).isNotEmpty();
        return new Cost(
                about.stream().mapToLong(Statements.Digest::calls).sum(),
                about.stream().mapToLong(Statements.Digest::rowsExamined).sum());
    }
}
