package kr.smartwork.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import kr.smartwork.EngineTest;
import kr.smartwork.report.Receipt;
import kr.smartwork.report.Report;
import kr.smartwork.report.ReportState;
import kr.smartwork.report.Reports;
import kr.smartwork.report.SubmitAnswer;
import kr.smartwork.report.Submitter;
import kr.smartwork.shared.Conflict;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** What comes of a visit and the facility's own answer at the same moment, fifty times each: both are kept, none is stuck. */
@EngineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VisitRacesTest {

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
    ReportProcess reportProcess;

    @Autowired
    RuntimeService runtime;

    CityFixture.City city;
    UUID cycleId;

    @BeforeAll
    void visited() {
        city = fixture.city(2 * Duel.ROUNDS);
        cycleId = driver.openAndDispatch("infection-status", city);
        driver.fire(cycleId, "Timer_Due");
        driver.fire(cycleId, "Timer_Escalate");
        for (CityFixture.Home home : city.homes()) {
            decide(open(home, "ESCALATION").get(0), TaskDecision.Choice.VISIT, "");
        }
    }

    @Test
    void an_answer_on_the_spot_and_the_facilitys_own_become_two_versions() throws Exception {
        for (int round = 0; round < Duel.ROUNDS; round++) {
            CityFixture.Home home = city.homes().get(round);
            UUID report = driver.report(cycleId, home).id();
            List<Object> results = fight(
                    round,
                    home,
                    () -> driver.answer(cycleId, home, 0),
                    () -> reportProcess.submit(SubmitAnswer.answered(
                            report,
                            UUID.randomUUID().toString(),
                            CycleDriver.answers(0),
                            Submitter.visit(city.supervisor()))));
            assertThat(results).allSatisfy(result -> assertThat(result).isInstanceOf(Receipt.class));
            Report after = driver.report(cycleId, home);
            assertThat(after.versionNo()).isEqualTo(2);
            assertThat(after.state()).isEqualTo(ReportState.ACCEPTED);
            assertNothingRuns(after);
        }
    }

    @Test
    void a_visit_in_vain_and_the_facilitys_own_answer_leave_the_answer() throws Exception {
        for (int round = 0; round < Duel.ROUNDS; round++) {
            CityFixture.Home home = city.homes().get(Duel.ROUNDS + round);
            String visit = open(home, "VISIT").get(0);
            List<Object> results = fight(round, home, () -> driver.answer(cycleId, home, 0), () -> {
                decide(visit, TaskDecision.Choice.NOT_FOUND, "빈 건물");
                return "won";
            });
            assertThat(results.get(0)).isInstanceOf(Receipt.class);
            if (results.get(1) instanceof Conflict late) {
                assertThat(Duel.Start.of(round)).isNotEqualTo(Duel.Start.OTHER);
                duel.sentence(late);
            } else {
                assertThat(Duel.Start.of(round)).isNotEqualTo(Duel.Start.ONE);
            }
            Report after = driver.report(cycleId, home);
            assertThat(after.state()).isEqualTo(ReportState.ACCEPTED);
            assertNothingRuns(after);
        }
    }

    private List<Object> fight(int round, CityFixture.Home home, Callable<?> facility, Callable<?> official)
            throws Exception {
        UUID report = driver.report(cycleId, home).id();
        return duel.fight(Duel.Start.of(round), () -> reports.getLocked(report), facility, official);
    }

    private void decide(String task, TaskDecision.Choice choice, String comment) {
        desk.complete(city.supervisor(), task, new TaskDecision(choice, comment, null, List.of()));
    }

    private List<String> open(CityFixture.Home home, String kind) {
        return driver.openTasks("report_id", driver.report(cycleId, home).id(), kind);
    }

    private void assertNothingRuns(Report report) {
        assertThat(driver.positions(report.id())).isEmpty();
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(report.id().toString())
                        .count())
                .isZero();
    }
}
