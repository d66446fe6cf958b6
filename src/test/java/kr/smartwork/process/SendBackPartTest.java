package kr.smartwork.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import kr.smartwork.EngineTest;
import kr.smartwork.cycle.CycleState;
import kr.smartwork.registry.Actor;
import kr.smartwork.report.PartOfCycle;
import kr.smartwork.report.ReportState;
import kr.smartwork.shared.Conflict;
import kr.smartwork.shared.Forbidden;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The reports of one district go back to their respondents and officials, those of the others stay as they are. */
@EngineTest
class SendBackPartTest {

    @Autowired
    CityFixture fixture;

    @Autowired
    CycleDriver driver;

    @Autowired
    SendBackPart sendBack;

    @Autowired
    TaskDesk desk;

    @Autowired
    JdbcClient jdbc;

    CityFixture.City city;
    UUID cycleId;

    @BeforeEach
    void reachReview() {
        city = fixture.city(4);
        cycleId = driver.openAndDispatch("infection-status", city);
        driver.answer(cycleId, city.homes().get(0), 1);
        for (int i = 1; i < 4; i++) {
            driver.answer(cycleId, city.homes().get(i), 0);
        }
        desk.complete(
                city.official(),
                driver.openTasks("cycle_id", cycleId, "CHECK").get(0),
                new TaskDecision(TaskDecision.Choice.ACCEPT, "", null, List.of()));
        driver.settle(cycleId);
        assertThat(driver.cycle(cycleId).state()).isEqualTo(CycleState.REVIEW);
    }

    @Test
    void a_district_goes_back_as_a_whole_and_the_others_stay() {
        PartOfCycle east = east(false);
        assertThat(sendBack.count(city.supervisor(), cycleId, east)).isEqualTo(2);

        assertThat(sendBack.send(city.supervisor(), cycleId, east, " 동구 숫자가 맞지 않습니다 "))
                .isEqualTo(2);
        driver.runJobs(cycleId);

        assertThat(driver.cycle(cycleId).state()).isEqualTo(CycleState.FOLLOW_UP);
        assertThat(states())
                .containsExactly(
                        ReportState.RETURNED, ReportState.ACCEPTED, ReportState.RETURNED, ReportState.ACCEPTED);
        UUID first = driver.report(cycleId, city.homes().get(0)).id();
        assertThat(driver.positions(first)).containsExactly("User_CompleteForm");
        assertThat(decided(first, "SENT_BACK")).containsExactly("동구 숫자가 맞지 않습니다");
        assertThat(driver.report(cycleId, city.homes().get(2)).returnedCount()).isEqualTo(1);
    }

    @Test
    void what_came_back_is_checked_by_the_officials_and_reviewed_again() {
        sendBack.send(city.supervisor(), cycleId, east(false), "다시");
        driver.runJobs(cycleId);
        driver.answer(cycleId, city.homes().get(0), 0);
        driver.answer(cycleId, city.homes().get(2), 0);
        for (String check : driver.openTasks("cycle_id", cycleId, "CHECK")) {
            desk.complete(city.official(), check, new TaskDecision(TaskDecision.Choice.ACCEPT, "", null, List.of()));
        }
        driver.settle(cycleId);
        assertThat(driver.cycle(cycleId).state()).isEqualTo(CycleState.REVIEW);
    }

    @Test
    void only_what_is_flagged_goes_back_when_that_is_asked_for() {
        assertThat(sendBack.send(city.supervisor(), cycleId, east(true), "확진자 수 확인"))
                .isEqualTo(1);
        driver.runJobs(cycleId);
        assertThat(states())
                .containsExactly(
                        ReportState.RETURNED, ReportState.ACCEPTED, ReportState.ACCEPTED, ReportState.ACCEPTED);
    }

    @Test
    void a_part_without_accepted_reports_and_a_missing_reason_are_refused_and_nothing_changes() {
        PartOfCycle nowhere = new PartOfCycle(city.prefix() + "-north", false);
        assertThatThrownBy(() -> sendBack.send(city.supervisor(), cycleId, nowhere, "사유"))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> sendBack.send(city.supervisor(), cycleId, east(false), "  "))
                .isInstanceOf(InvalidInput.class);
        assertThat(driver.cycle(cycleId).state()).isEqualTo(CycleState.REVIEW);
        assertThat(states()).containsOnly(ReportState.ACCEPTED);
    }

    @Test
    void only_whoever_reviews_the_whole_cycle_sends_a_district_back() {
        Actor eastOnly = fixture.districtSupervisor(city, "east");
        for (Actor refused : List.of(city.official(), eastOnly, city.admin())) {
            assertThatThrownBy(() -> sendBack.send(refused, cycleId, east(false), "사유"))
                    .isInstanceOfAny(Forbidden.class, NotFound.class);
        }
        assertThatThrownBy(() -> sendBack.send(fixture.city(1).supervisor(), cycleId, east(false), "사유"))
                .isInstanceOf(NotFound.class);
        assertThat(states()).containsOnly(ReportState.ACCEPTED);
    }

    @Test
    void the_second_of_two_supervisors_reads_that_it_is_decided() {
        sendBack.send(city.supervisor(), cycleId, east(false), "사유");
        assertThatThrownBy(() -> sendBack.send(city.supervisor(), cycleId, east(false), "사유"))
                .isInstanceOf(Conflict.class);
    }

    private PartOfCycle east(boolean flaggedOnly) {
        return new PartOfCycle(city.prefix() + "-east", flaggedOnly);
    }

    private List<ReportState> states() {
        return city.homes().stream()
                .map(home -> driver.report(cycleId, home).state())
                .toList();
    }

    private List<String> decided(UUID reportId, String kind) {
        return jdbc.sql("select reason from decisions where report_id = ? and kind = ?")
                .params(Ids.bytes(reportId), kind)
                .query(String.class)
                .list();
    }
}
