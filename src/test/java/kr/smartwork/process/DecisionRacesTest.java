package kr.smartwork.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import kr.smartwork.EngineTest;
import kr.smartwork.report.Receipt;
import kr.smartwork.report.Report;
import kr.smartwork.report.ReportState;
import kr.smartwork.report.Reports;
import kr.smartwork.shared.Conflict;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A decision and the facility's own step at the same moment, fifty times each: the facility's answer is always stored, the
 * decision holds for what was seen or is told what came first, and one instance goes on where somebody still has to look.
 */
@EngineTest
class DecisionRacesTest {

    @Autowired
    CityFixture fixture;

    @Autowired
    CycleDriver driver;

    @Autowired
    Duel duel;

    @Autowired
    TaskDesk desk;

    @Autowired
    Reports reports;

    @Autowired
    RuntimeService runtime;

    CityFixture.City city;
    UUID cycleId;

    @BeforeEach
    void ask() {
        city = fixture.city(Duel.ROUNDS);
        cycleId = driver.openAndDispatch("infection-status", city);
    }

    @Test
    void a_return_and_a_correction_at_the_same_moment_lose_neither() throws Exception {
        for (int round = 0; round < Duel.ROUNDS; round++) {
            CityFixture.Home home = city.homes().get(round);
            driver.answer(cycleId, home, 1);
            String check = open(home, "CHECK").get(0);
            Object official =
                    against(round, new TaskDecision(TaskDecision.Choice.RETURN, "다시 확인해 주십시오.", 1, List.of()), check);
            Report after = driver.report(cycleId, home);
            assertThat(after.versionNo()).isEqualTo(2);
            assertThat(after.state()).isEqualTo(ReportState.IN_REVIEW);
            assertThat(after.returnedCount()).isEqualTo("won".equals(official) ? 1 : 0);
            assertThat(open(home, "CHECK")).hasSize(1).doesNotContain(check);
            assertOneInstance(after);
        }
    }

    @Test
    void an_acceptance_and_a_correction_at_the_same_moment_lose_neither() throws Exception {
        for (int round = 0; round < Duel.ROUNDS; round++) {
            CityFixture.Home home = city.homes().get(round);
            driver.answer(cycleId, home, 1);
            String check = open(home, "CHECK").get(0);
            against(round, new TaskDecision(TaskDecision.Choice.ACCEPT, "", 1, List.of()), check);
            Report after = driver.report(cycleId, home);
            assertThat(after.versionNo()).isEqualTo(2);
            assertThat(after.state()).isEqualTo(ReportState.IN_REVIEW);
            assertThat(open(home, "CHECK")).hasSize(1).doesNotContain(check);
            assertOneInstance(after);
        }
    }

    @Test
    void a_question_and_a_correction_at_the_same_moment_lose_neither() throws Exception {
        for (int round = 0; round < Duel.ROUNDS; round++) {
            CityFixture.Home home = city.homes().get(round);
            driver.answer(cycleId, home, 1);
            against(
                    round,
                    new TaskDecision(TaskDecision.Choice.ASK, "접수합니까?", 1, List.of()),
                    open(home, "CHECK").get(0));
            assertThat(driver.report(cycleId, home).versionNo()).isEqualTo(2);
            assertThat(open(home, "CHECK")).hasSize(1);
            assertThat(open(home, "QUESTION")).isEmpty();
        }
    }

    /** The facility corrects; who decides is told "won" or a sentence. */
    private Object against(int round, TaskDecision decision, String task) throws Exception {
        CityFixture.Home home = city.homes().get(round);
        UUID report = driver.report(cycleId, home).id();
        Duel.Start start = Duel.Start.of(round);
        List<Object> results =
                duel.fight(start, () -> reports.getLocked(report), () -> driver.answer(cycleId, home, 2), () -> {
                    desk.complete(city.supervisor(), task, decision);
                    return "won";
                });
        assertThat(results.get(0)).as(home.code()).isInstanceOf(Receipt.class);
        boolean won = "won".equals(results.get(1));
        if (start != Duel.Start.BOTH) {
            assertThat(won).as("%s: %s", start, results.get(1)).isEqualTo(start == Duel.Start.OTHER);
        }
        if (!won) {
            duel.sentence((Conflict) results.get(1));
        }
        return results.get(1);
    }

    private List<String> open(CityFixture.Home home, String kind) {
        return driver.openTasks("report_id", driver.report(cycleId, home).id(), kind);
    }

    private void assertOneInstance(Report report) {
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(report.id().toString())
                        .count())
                .isEqualTo(1);
    }
}
