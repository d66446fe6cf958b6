package kr.smartwork.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kr.smartwork.EngineTest;
import kr.smartwork.process.CityFixture;
import kr.smartwork.process.CycleDriver;
import kr.smartwork.report.ReportFilter;
import kr.smartwork.report.ReportItem;
import kr.smartwork.report.ReportList;
import kr.smartwork.report.ReportPage;
import kr.smartwork.report.ReportState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The list behind every number: own units only, filtered, page by page without gaps. */
@EngineTest
class CycleReportsTest {

    @Autowired
    Pages pages;

    @Autowired
    CityFixture cities;

    @Autowired
    CycleDriver driver;

    @Autowired
    ReportList reports;

    @Autowired
    JdbcClient jdbc;

    CityFixture.City city;
    UUID cycle;

    @BeforeEach
    void openCycle() {
        city = cities.city(7);
        cycle = driver.openAndDispatch("infection-status", city);
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition() {
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            ReportPage page = reports.of(cycle, ReportFilter.ALL, city.admin().paths(), cursor, 3);
            page.items().stream().map(ReportItem::facilityCode).forEach(seen::add);
            cursor = page.next();
        } while (cursor != null);

        assertThat(seen).containsExactlyElementsOf(city.codes());
    }

    @Test
    void officials_find_only_reports_of_their_own_units() throws Exception {
        String page = pages.read(city.westOfficial(), "/cycles/" + cycle + "/reports");

        assertThat(page)
                .contains(city.codes().get(1))
                .doesNotContain(city.codes().get(0));
    }

    @Test
    void who_may_not_open_reports_gets_no_links_that_are_refused() throws Exception {
        assertThat(pages.read(city.official(), "/cycles/" + cycle + "/reports")).contains("href=\"/reports/");
        String page = pages.read(cities.designer(city), "/cycles/" + cycle + "/reports");
        assertThat(page).contains("시설 " + city.homes().get(0).code()).doesNotContain("href=\"/reports/");
    }

    @Test
    void another_city_finds_nothing() throws Exception {
        pages.open(cities.city(1).admin(), "/cycles/" + cycle + "/reports").andExpect(status().isNotFound());
    }

    @Test
    void filters_narrow_the_list() throws Exception {
        driver.answer(cycle, city.homes().get(0), 6);
        String list = "/cycles/" + cycle + "/reports";

        assertThat(codes(list + "?state=IN_REVIEW"))
                .containsExactly(city.codes().get(0));
        assertThat(codes(list + "?severity=URGENT&trait=FLAGGED"))
                .containsExactly(city.codes().get(0));
        assertThat(codes(list + "?trait=MISSING&orgUnit=east"))
                .containsExactly(
                        city.codes().get(2), city.codes().get(4), city.codes().get(6));
        assertThat(codes(list + "?text=" + city.codes().get(3)))
                .containsExactly(city.codes().get(3));
        assertThat(codes(list + "?field=confirmed"))
                .containsExactly(city.codes().get(0));
        assertThat(codes(list + "?state=&orgUnit=&type=&severity=&trait=&text="))
                .hasSize(7);
    }

    @Test
    void the_form_keeps_the_unit_and_the_states_that_the_address_came_with() throws Exception {
        String there = "/cycles/" + cycle + "/reports?trait=LATE,FLAGGED&state=IN_REVIEW,ACCEPTED&orgUnit=";
        assertThat(pages.read(city.supervisor(), there + city.prefix() + "-east"))
                .contains(
                        "<option selected value=\"IN_REVIEW,ACCEPTED\">확인 중 · 접수 완료<",
                        "<option selected value=\"LATE,FLAGGED\">")
                .containsPattern("value=\"" + city.prefix() + "-east\" selected");
        assertThat(pages.read(city.supervisor(), there + "closed-long-ago"))
                .contains("<option selected value=\"closed-long-ago\">");
    }

    @Test
    void the_number_of_statements_does_not_grow_with_the_list() {
        for (CityFixture.Home home : city.homes()) {
            driver.answer(cycle, home, 6);
        }
        ReportFilter flagged = new ReportFilter(Set.of(ReportState.IN_REVIEW), null, null, null, Set.of(), null);

        assertThat(statements(() -> reports.of(cycle, flagged, city.admin().paths(), null, 7)))
                .isEqualTo(
                        statements(() -> reports.of(cycle, flagged, city.admin().paths(), null, 1)))
                .isEqualTo(2);
    }

    private List<String> codes(String address) throws Exception {
        return Pages.all(
                pages.read(city.admin(), address), "<span class=\"subtle block\">(" + city.prefix() + "-\\d+)</span>");
    }

    private long statements(Runnable reading) {
        jdbc.sql("set query_statistics true").update();
        long before = executed();
        reading.run();
        long after = executed();
        jdbc.sql("set query_statistics false").update();
        return after - before;
    }

    private long executed() {
        return jdbc.sql(
                        """
                        select coalesce(sum(execution_count), 0) from information_schema.query_statistics
                        where (sql_statement like '%reports r%' or sql_statement like '%from flags%')
                          and sql_statement not like '%query_statistics%'
                        """)
                .query(Long.class)
                .single();
    }

    @Test
    void the_tasks_of_chosen_reports_are_handled_as_from_the_inbox() throws Exception {
        driver.answer(cycle, city.homes().get(0), 1);
        String answered = driver.report(cycle, city.homes().get(0)).id().toString();
        String waiting = driver.report(cycle, city.homes().get(1)).id().toString();
        String list = "/cycles/" + cycle + "/reports";
        assertThat(pages.read(city.supervisor(), list)).contains("form=\"bulk\"", "value=\"" + answered + "\"");

        String order = pages.send(
                        city.supervisor(), list + "/bulk", "action", "ACCEPT", "report", answered, "report", waiting)
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(order).startsWith("/inbox/bulk/");
        assertThat(pages.read(city.supervisor(), order)).contains("응답 1건을 접수합니다.");
        order = pages.send(
                        city.supervisor(),
                        list + "/bulk",
                        "action",
                        "ACCEPT",
                        "scope",
                        "MATCHING",
                        "step",
                        "User_CheckReport")
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(pages.read(city.supervisor(), order)).contains("응답 1건을 접수합니다.");
    }

    @Test
    void reports_without_tasks_are_reminded_of_and_get_more_time_from_the_list() throws Exception {
        String list = "/cycles/" + cycle + "/reports";
        String order = pages.send(city.supervisor(), list + "/bulk", "action", "EXTEND", "scope", "MATCHING")
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(pages.read(city.supervisor(), order)).contains("보고 7건의 제출 기한을 연장합니다.", "새 제출 기한");
        assertThat(Pages.text(pages.send(city.supervisor(), order + "/confirm", "comment", "정전", "until", "내일")
                        .andExpect(status().isUnprocessableEntity())))
                .contains("정전", "value=\"내일\"");
        assertThat(Pages.text(pages.send(city.supervisor(), order + "/confirm", "comment", "정전", "until", "")
                        .andExpect(status().isUnprocessableEntity())))
                .contains("until-error");
        String id = driver.report(cycle, city.homes().get(1)).id().toString();
        order = pages.send(city.westOfficial(), list + "/bulk", "action", "REMIND", "report", id)
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(pages.read(city.westOfficial(), order)).contains("보고 1건의 응답 담당자에게 지금 독려 안내를 보냅니다.");
    }

    @Test
    void a_choice_without_tasks_is_told_and_the_list_stays() throws Exception {
        String list = "/cycles/" + cycle + "/reports";
        String waiting = driver.report(cycle, city.homes().get(1)).id().toString();
        assertThat(Pages.text(pages.send(city.supervisor(), list + "/bulk", "action", "ACCEPT", "text", city.prefix())
                        .andExpect(status().isUnprocessableEntity())))
                .contains("보고를 하나 이상 선택해 주십시오.", "value=\"" + city.prefix() + "\"");
        assertThat(Pages.text(pages.send(city.supervisor(), list + "/bulk", "action", "ACCEPT", "report", waiting)
                        .andExpect(status().isUnprocessableEntity())))
                .contains("선택하신 보고에는 처리할 업무가 없습니다.");
    }

    @Test
    void nobody_handles_reports_of_others_or_without_working_on_tasks() throws Exception {
        driver.answer(cycle, city.homes().get(0), 1);
        String answered = driver.report(cycle, city.homes().get(0)).id().toString();
        String bulk = "/cycles/" + cycle + "/reports/bulk";
        pages.send(city.admin(), bulk, "action", "ACCEPT", "report", answered).andExpect(status().isForbidden());
        assertThat(pages.read(city.admin(), "/cycles/" + cycle + "/reports")).doesNotContain("form=\"bulk\"");
        pages.send(city.westOfficial(), bulk, "action", "ACCEPT", "report", answered)
                .andExpect(status().isUnprocessableEntity());
        pages.send(cities.city(1).supervisor(), bulk, "action", "ACCEPT", "report", answered)
                .andExpect(status().isNotFound());
    }
}
