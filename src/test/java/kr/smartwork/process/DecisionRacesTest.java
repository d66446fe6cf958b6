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
import kr.smartwork.shared.Conflict;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A decision and the facility's own step at the same moment, fifty times each: the facility's answer is always stored, the
 * decision holds for what was seen or is told what came first, and one instance goes on where somebody still has to look.
 */
@EngineTest
class DecisionRacesTest {

    private static final int ROUNDS = 50;

    @Autowired
    CityFixture fixture;

    @Autowired
    CycleDriver driver;

    @Autowired
    TaskDesk desk;

    @Autowired
    RuntimeService runtime;

    final ExecutorService both = Executors.newFixedThreadPool(2);
    CityFixture.City city;
    UUID cycleId;

    @BeforeEach
    void ask() {
        city = fixture.city(ROUNDS);
        cycleId = driver.openAndDispatch("infection-status", city);
    }

    @AfterEach
    void stop() {
        both.shutdownNow();
    }

    @Test
    void a_return_and_a_correction_at_the_same_moment_lose_neither() throws Exception {
        for (CityFixture.Home home : city.homes()) {
            driver.answer(cycleId, home, 1);
            String check = open(home, "CHECK").get(0);
            Object official = against(
                    home,
                    () -> driver.answer(cycleId, home, 2),
                    new TaskDecision(TaskDecision.Choice.RETURN, "다시 확인해 주십시오.", 1, List.of()),
                    check);
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
        for (CityFixture.Home home : city.homes()) {
            driver.answer(cycleId, home, 1);
            String check = open(home, "CHECK").get(0);
            against(
                    home,
                    () -> driver.answer(cycleId, home, 2),
                    new TaskDecision(TaskDecision.Choice.ACCEPT, "", 1, List.of()),
                    check);
            Report after = driver.report(cycleId, home);
            assertThat(after.versionNo()).isEqualTo(2);
            assertThat(after.state()).isEqualTo(ReportState.IN_REVIEW);
            assertThat(open(home, "CHECK")).hasSize(1).doesNotContain(check);
            assertOneInstance(after);
        }
    }

    @Test
    void a_question_and_a_correction_at_the_same_moment_lose_neither() throws Exception {
        for (CityFixture.Home home : city.homes()) {
            driver.answer(cycleId, home, 1);
            against(
                    home,
                    () -> driver.answer(cycleId, home, 2),
                    new TaskDecision(TaskDecision.Choice.ASK, "접수합니까?", 1, List.of()),
                    open(home, "CHECK").get(0));
            assertThat(driver.report(cycleId, home).versionNo()).isEqualTo(2);
            assertThat(open(home, "CHECK")).hasSize(1);
            assertThat(open(home, "QUESTION")).isEmpty();
        }
    }

    /** Both at once; who decides is told "won" or a sentence. */
    private Object against(CityFixture.Home home, Callable<Receipt> facility, TaskDecision decision, String task)
            throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        Future<Receipt> answered = both.submit(() -> {
            start.await(20, TimeUnit.SECONDS);
            return facility.call();
        });
        Future<Object> decided = both.submit(() -> {
            start.await(20, TimeUnit.SECONDS);
            try {
                desk.complete(city.supervisor(), task, decision);
                return "won";
            } catch (Conflict late) {
                return late;
            }
        });
        assertThat(answered.get(30, TimeUnit.SECONDS).number()).as(home.code()).isNotBlank();
        return decided.get(30, TimeUnit.SECONDS);
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
