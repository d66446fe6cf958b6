package kr.smartwork.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import kr.smartwork.EngineTest;
import kr.smartwork.report.Receipt;
import kr.smartwork.report.Report;
import kr.smartwork.report.ReportState;
import kr.smartwork.report.Reports;
import kr.smartwork.report.SubmitAnswer;
import kr.smartwork.report.Submitter;
import kr.smartwork.shared.Conflict;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What happens when several act on one report at once: one winner, nothing lost, a sentence for the others. */
@EngineTest
class ReportRacesTest {

    private static final int CLIENTS = 8;

    @Autowired
    CityFixture fixture;

    @Autowired
    CycleDriver driver;

    @Autowired
    ReportProcess reportProcess;

    @Autowired
    TaskDesk desk;

    @Autowired
    Reports reports;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TransactionTemplate transaction;

    final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    CityFixture.City city;
    CityFixture.Home home;
    UUID cycleId;

    @BeforeEach
    void ask() {
        city = fixture.city(3);
        home = city.homes().get(0);
        cycleId = driver.openAndDispatch("infection-status", city);
    }

    @AfterEach
    void stop() {
        clients.shutdownNow();
    }

    @Test
    void eight_clients_sending_the_same_submission_get_the_same_receipt() throws Exception {
        String submissionId = UUID.randomUUID().toString();
        List<Object> results = atOnce(i -> submit(submissionId));
        assertThat(results).allSatisfy(result -> assertThat(result).isInstanceOf(Receipt.class));
        assertThat(results.stream().map(result -> ((Receipt) result).number()).distinct())
                .hasSize(1);
        assertThat(report().versionNo()).isEqualTo(1);
    }

    @Test
    void eight_clients_with_submissions_of_their_own_make_eight_versions_one_after_the_other() throws Exception {
        List<Object> results = atOnce(i -> submit(UUID.randomUUID().toString()));
        assertThat(results.stream().map(result -> ((Receipt) result).version()))
                .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(report().state()).isEqualTo(ReportState.ACCEPTED);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(report().id().toString())
                        .count())
                .isZero();
    }

    @Test
    void eight_officials_deciding_one_task_have_one_winner_and_seven_sentences() throws Exception {
        driver.answer(cycleId, home, 1);
        String task = driver.openTasks("report_id", report().id(), "CHECK").get(0);
        TaskDecision accept = new TaskDecision(TaskDecision.Choice.ACCEPT, "", null, List.of());
        List<Object> results = atOnce(i -> {
            desk.complete(city.official(), task, accept);
            return "won";
        });
        assertThat(results.stream().filter("won"::equals)).hasSize(1);
        assertThat(results.stream().filter(Conflict.class::isInstance)).hasSize(CLIENTS - 1);
    }

    @Test
    void a_submission_during_the_escalation_chunk_is_left_alone_and_the_others_are_escalated() throws Exception {
        UUID answering = report().id();
        CountDownLatch locked = new CountDownLatch(1);
        CountDownLatch escalated = new CountDownLatch(1);
        Future<?> respondent = clients.submit(() -> transaction.executeWithoutResult(status -> {
            reports.getLocked(answering);
            locked.countDown();
            await(escalated);
            submit(UUID.randomUUID().toString());
        }));
        assertThat(locked.await(20, TimeUnit.SECONDS)).isTrue();
        driver.fireTimer(cycleId, "Timer_Due");
        driver.runOneJob(cycleId);
        assertThat(driver.openTasks("cycle_id", cycleId, "FOLLOW_UP")).hasSize(2);
        escalated.countDown();
        respondent.get(30, TimeUnit.SECONDS);
        driver.runJobs(cycleId);
        assertThat(report().state()).isEqualTo(ReportState.ACCEPTED);
        assertThat(driver.openTasks("report_id", answering, "FOLLOW_UP")).isEmpty();
        assertThat(driver.openTasks("cycle_id", cycleId, "FOLLOW_UP")).hasSize(2);
    }

    private Receipt submit(String submissionId) {
        return reportProcess.submit(SubmitAnswer.answered(
                report().id(), submissionId, CycleDriver.answers(0), Submitter.person(home.personId(), "김담당")));
    }

    private Report report() {
        return driver.report(cycleId, home);
    }

    private interface Action {
        Object run(int client);
    }

    /** Runs it on all clients at the same moment; a failure is a result. */
    private List<Object> atOnce(Action action) throws Exception {
        CyclicBarrier start = new CyclicBarrier(CLIENTS);
        List<Callable<Object>> calls = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            int client = i;
            calls.add(() -> {
                start.await(20, TimeUnit.SECONDS);
                try {
                    return action.run(client);
                } catch (RuntimeException failure) {
                    return failure;
                }
            });
        }
        List<Object> results = new ArrayList<>();
        for (Future<Object> call : clients.invokeAll(calls)) {
            results.add(call.get());
        }
        return results;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
