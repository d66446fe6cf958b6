package kr.smartwork.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import kr.smartwork.EngineTest;
import kr.smartwork.report.Receipt;
import kr.smartwork.report.Report;
import kr.smartwork.report.ReportState;
import kr.smartwork.report.SubmitAnswer;
import kr.smartwork.report.Submitter;
import kr.smartwork.shared.Conflict;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What comes of a visit and the facility's own answer at the same moment, fifty times each: both are kept, none is stuck. */
@EngineTest
class VisitRacesTest {

    private static final int ROUNDS = 50;

    @Autowired
    CityFixture fixture;

    @Autowired
    CycleDriver driver;

    @Autowired
    TaskDesk desk;

    @Autowired
    ReportProcess reportProcess;

    @Autowired
    RuntimeService runtime;

    final ExecutorService both = Executors.newFixedThreadPool(2);
    CityFixture.City city;
    UUID cycleId;

    @BeforeEach
    void visited() {
        city = fixture.city(ROUNDS);
        cycleId = driver.openAndDispatch("infection-status", city);
        driver.fire(cycleId, "Timer_Due");
        driver.fire(cycleId, "Timer_Escalate");
        for (CityFixture.Home home : city.homes()) {
            decide(open(home, "ESCALATION").get(0), TaskDecision.Choice.VISIT, "");
        }
    }

    @AfterEach
    void stop() {
        both.shutdownNow();
    }

    @Test
    void an_answer_on_the_spot_and_the_facilitys_own_become_two_versions() throws Exception {
        for (CityFixture.Home home : city.homes()) {
            UUID report = driver.report(cycleId, home).id();
            List<Object> results = atOnce(
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
        for (CityFixture.Home home : city.homes()) {
            String visit = open(home, "VISIT").get(0);
            List<Object> results = atOnce(() -> driver.answer(cycleId, home, 0), () -> {
                decide(visit, TaskDecision.Choice.NOT_FOUND, "빈 건물");
                return "won";
            });
            assertThat(results.get(0)).isInstanceOf(Receipt.class);
            assertThat(results.get(1)).isInstanceOfAny(String.class, Conflict.class);
            Report after = driver.report(cycleId, home);
            assertThat(after.state()).isEqualTo(ReportState.ACCEPTED);
            assertNothingRuns(after);
        }
    }

    private List<Object> atOnce(Callable<Object> facility, Callable<Object> official) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        Future<Object> first = both.submit(() -> attempt(start, facility));
        Future<Object> second = both.submit(() -> attempt(start, official));
        return List.of(first.get(30, TimeUnit.SECONDS), second.get(30, TimeUnit.SECONDS));
    }

    private static Object attempt(CyclicBarrier start, Callable<Object> action) throws Exception {
        start.await(20, TimeUnit.SECONDS);
        try {
            return action.call();
        } catch (Conflict late) {
            return late;
        }
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
