package kr.smartwork.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import kr.smartwork.EngineTest;
import kr.smartwork.process.CityFixture;
import kr.smartwork.process.CycleDriver;
import kr.smartwork.process.TaskDecision;
import kr.smartwork.process.TaskDesk;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.Role;
import kr.smartwork.report.RuleSamples;
import kr.smartwork.report.SampleList;
import kr.smartwork.shared.Conflict;
import kr.smartwork.shared.InvalidInput;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.ResultActions;

/** Samples of what was accepted by rule: drawn once, kept, and looked at report by report. */
@EngineTest
class SamplePageTest {

    @Autowired
    Pages pages;

    @Autowired
    CityFixture cities;

    @Autowired
    CycleDriver driver;

    @Autowired
    RuleSamples samples;

    @Autowired
    SampleList list;

    @Autowired
    TaskDesk desk;

    @Autowired
    JdbcClient jdbc;

    CityFixture.City city;
    UUID cycle;
    String address;
    List<String> paths;

    @BeforeEach
    void acceptTwelveByRule() {
        city = cities.city(13);
        cycle = driver.openAndDispatch("infection-status", city);
        city.homes().subList(0, 12).forEach(home -> driver.answer(cycle, home, 0));
        driver.answer(cycle, city.homes().get(12), 1);
        address = "/cycles/" + cycle + "/review/samples";
        paths = city.supervisor().paths(Role.SUPERVISOR);
    }

    @Test
    void a_sample_is_kept_as_it_was_drawn_and_the_next_one_has_others() throws Exception {
        pages.send(city.supervisor(), address, "size", "10").andExpect(redirectedUrl(address + "/1"));
        List<UUID> first = reports(1);
        assertThat(first)
                .hasSize(10)
                .doesNotHaveDuplicates()
                .doesNotContain(driver.report(cycle, city.homes().get(12)).id());
        assertThat(reports(1)).isEqualTo(first);
        pages.send(city.supervisor(), address, "size", "10").andExpect(redirectedUrl(address + "/2"));
        assertThat(reports(2)).hasSize(2).doesNotContainAnyElementsOf(first);
        assertThatThrownBy(() -> samples.draw(city.supervisor(), cycle, 10)).isInstanceOf(Conflict.class);
        assertThat(pages.read(city.supervisor(), "/cycles/" + cycle + "/review/details"))
                .contains("10건 중 0건 확인, 0건 문제", "2건 중 0건 확인, 0건 문제", "0건은 아직 표본에 들지 않았습니다");
        assertThat(trail("review.sample.draw", cycle)).containsExactly("sample 1: 10 of 12", "sample 2: 2 of 2");
    }

    @Test
    void what_was_found_is_kept_with_who_and_counted_and_a_problem_needs_words() throws Exception {
        samples.draw(city.supervisor(), cycle, 10);
        List<UUID> drawn = reports(1);
        check(city.supervisor(), drawn.get(0), "FINE", "").andExpect(redirectedUrl(address + "/1"));
        String refused = Pages.text(
                check(city.supervisor(), drawn.get(1), "PROBLEM", "  ").andExpect(status().isUnprocessableEntity()));
        assertThat(refused).contains("어떤 문제가 있는지", "id=\"comment-" + drawn.get(1) + "-error\"");
        check(city.supervisor(), drawn.get(1), "PROBLEM", "인원이 맞지 않습니다").andExpect(redirectedUrl(address + "/1"));
        assertThat(pages.read(city.supervisor(), address + "/1"))
                .contains(
                        "10건 중 2건 확인, 1건 문제",
                        "인원이 맞지 않습니다",
                        "문제가 있는 보고 1건",
                        city.supervisor().name() + "님,");
        assertThat(trail("review.sample.check", drawn.get(1))).containsExactly("sample 1: PROBLEM");
        check(city.supervisor(), drawn.get(1), "FINE", "").andExpect(redirectedUrl(address + "/1"));
        assertThat(list.of(cycle, paths).get(0).problems()).isZero();
    }

    @Test
    void the_case_leads_on_through_the_sample_and_back() throws Exception {
        samples.draw(city.supervisor(), cycle, 10);
        List<UUID> drawn = reports(1);
        assertThat(pages.read(city.supervisor(), address + "/1"))
                .contains("/reports/" + drawn.get(0) + "?list=" + address + "/1");
        assertThat(pages.read(city.supervisor(), "/reports/" + drawn.get(1) + "?list=" + address + "/1"))
                .contains(
                        "rel=\"prev\" href=\"/reports/" + drawn.get(0),
                        "rel=\"next\" href=\"/reports/" + drawn.get(2),
                        "href=\"" + address + "/1\"");
        assertThat(pages.read(city.supervisor(), "/reports/" + drawn.get(1) + "?list=" + address + "/9"))
                .doesNotContain("rel=\"next\"");
    }

    @Test
    void whoever_comes_second_reads_who_has_looked() throws Exception {
        samples.draw(city.supervisor(), cycle, 10);
        Actor second = cities.districtSupervisor(city, "east");
        UUID east = list.items(cycle, 1, second.paths(Role.SUPERVISOR)).stream()
                .map(SampleList.Item::reportId)
                .findFirst()
                .orElseThrow();
        check(city.supervisor(), east, "FINE", "").andExpect(redirectedUrl(address + "/1"));
        assertThat(Pages.text(check(second, east, "PROBLEM", "다릅니다").andExpect(status().isConflict())))
                .contains("이미 " + city.supervisor().name() + "님이 점검하였습니다");
    }

    @Test
    void others_districts_and_functions_are_refused() throws Exception {
        samples.draw(city.supervisor(), cycle, 10);
        Actor west = cities.districtSupervisor(city, "west");
        List<UUID> theirs = list.items(cycle, 1, west.paths(Role.SUPERVISOR)).stream()
                .map(SampleList.Item::reportId)
                .toList();
        UUID east = reports(1).stream()
                .filter(report -> !theirs.contains(report))
                .findFirst()
                .orElseThrow();
        check(west, east, "FINE", "").andExpect(status().isNotFound());
        assertThat(pages.read(west, address + "/1")).doesNotContain(east.toString());
        pages.open(city.official(), address + "/1").andExpect(status().isForbidden());
        pages.send(city.official(), address, "size", "10").andExpect(status().isForbidden());
        check(city.official(), east, "FINE", "").andExpect(status().isForbidden());
        pages.open(cities.city(1).supervisor(), address + "/1").andExpect(status().isNotFound());
        pages.open(city.supervisor(), address + "/9").andExpect(status().isNotFound());
        assertThatThrownBy(() -> samples.draw(city.supervisor(), cycle, 7)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void a_problem_leads_to_the_review_with_the_report_chosen_once_the_cycle_is_in_review() throws Exception {
        samples.draw(city.supervisor(), cycle, 10);
        UUID wrong = reports(1).get(0);
        check(city.supervisor(), wrong, "PROBLEM", "다시 봐야 합니다");
        assertThat(pages.read(city.supervisor(), address + "/1")).doesNotContain("/review?reports=");
        UUID flagged = driver.report(cycle, city.homes().get(12)).id();
        String task = driver.openTasks("report_id", flagged, "CHECK").get(0);
        desk.complete(city.supervisor(), task, new TaskDecision(TaskDecision.Choice.ACCEPT, "", null, List.of()));
        driver.settle(cycle);
        String page = pages.read(city.supervisor(), address + "/1");
        assertThat(page).contains("/review?reports=" + wrong);
        assertThat(pages.read(city.supervisor(), "/cycles/" + cycle + "/review?reports=" + wrong))
                .containsPattern("name=\"reports\" value=\"" + wrong + "\"[^>]*checked");
    }

    private List<UUID> reports(int sample) {
        return list.items(cycle, sample, paths).stream()
                .map(SampleList.Item::reportId)
                .toList();
    }

    private ResultActions check(Actor actor, UUID report, String result, String comment) throws Exception {
        return pages.send(actor, address + "/1/" + report, "result", result, "comment", comment);
    }

    private List<String> trail(String action, UUID about) {
        return jdbc.sql("select detail from audit_events where action = ? and object_id = ? order by id")
                .params(action, about.toString())
                .query(String.class)
                .list();
    }
}
