package kr.smartwork.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import kr.smartwork.EngineTest;
import kr.smartwork.aggregation.Publications;
import kr.smartwork.cycle.CycleState;
import kr.smartwork.registry.Actor;
import kr.smartwork.report.ApprovalState;
import kr.smartwork.report.Approvals;
import kr.smartwork.report.PartOfCycle;
import kr.smartwork.shared.Conflict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Two supervisors decide about one cycle at the same moment, each pair of decisions fifty times: one of them decides, the other reads a sentence,
 * and the cycle goes one way only.
 */
@EngineTest
class ReviewRacesTest {

    private static final int ROUNDS = 50;

    @Autowired
    CityFixture fixture;

    @Autowired
    CycleDriver driver;

    @Autowired
    TaskDesk tasks;

    @Autowired
    SendBackPart sendBack;

    @Autowired
    PartApprovals approvalDesk;

    @Autowired
    WithdrawPublication withdraw;

    @Autowired
    Approvals approvals;

    @Autowired
    Publications publications;

    final ExecutorService people = Executors.newFixedThreadPool(2);
    CityFixture.City city;

    @BeforeEach
    void build() {
        city = fixture.city(2);
    }

    @AfterEach
    void stop() {
        people.shutdownNow();
    }

    @Test
    void publishing_twice_and_publishing_while_sending_back_and_withdrawing_twice_have_one_winner() throws Exception {
        UUID cycleId = inReview("infection-status");
        PartOfCycle east = new PartOfCycle(city.prefix() + "-east", false);
        for (int round = 0; round < 2 * ROUNDS; round++) {
            String task = review(cycleId);
            List<Object> results = round % 2 == 0
                    ? together(() -> publish(task), () -> publish(task))
                    : together(() -> publish(task), () -> sendBack.send(city.supervisor(), cycleId, east, "확인"));
            oneWinner(results);
            driver.runJobs(cycleId);
            if (driver.cycle(cycleId).state() == CycleState.PUBLISHED) {
                assertThat(publications.current(cycleId)).isPresent();
                oneWinner(together(() -> withdraw(cycleId), () -> withdraw(cycleId)));
                driver.runJobs(cycleId);
            } else {
                assertThat(publications.current(cycleId)).isEmpty();
                correct(cycleId);
            }
            assertThat(driver.cycle(cycleId).state()).isEqualTo(CycleState.REVIEW);
        }
    }

    @Test
    void two_districts_approving_at_once_both_count_and_one_district_approves_once() throws Exception {
        Actor east = fixture.districtSupervisor(city, "east");
        Actor west = fixture.districtSupervisor(city, "west");
        UUID cycleId = inReview(fixture.programApprovedBy("DISTRICT", "CITY"));
        for (int round = 0; round < ROUNDS; round++) {
            if (round % 2 == 0) {
                assertThat(together(() -> approve(east, cycleId, "east"), () -> approve(west, cycleId, "west")))
                        .containsOnly("done");
            } else {
                oneWinner(together(() -> approve(east, cycleId, "east"), () -> approve(east, cycleId, "east")));
                approve(west, cycleId, "west");
            }
            driver.runJobs(cycleId);
            assertThat(approvals.of(cycleId)).allMatch(part -> part.state() == ApprovalState.APPROVED);
            assertThat(driver.openTasks("cycle_id", cycleId, "REVIEW_CYCLE")).hasSize(1);
            approvalDesk.withdraw(east, cycleId, city.prefix() + "-east", "다시");
            approvalDesk.withdraw(west, cycleId, city.prefix() + "-west", "다시");
            driver.runJobs(cycleId);
        }
    }

    @Test
    void approving_while_the_city_goes_on_without_approvals_ends_in_one_review() throws Exception {
        Actor east = fixture.districtSupervisor(city, "east");
        Actor west = fixture.districtSupervisor(city, "west");
        for (int round = 0; round < 5; round++) {
            UUID cycleId = inReview(fixture.programApprovedBy("DISTRICT", "CITY"));
            approve(west, cycleId, "west");
            List<Object> results = together(() -> approve(east, cycleId, "east"), () -> {
                approvalDesk.override(city.supervisor(), cycleId, "기다릴 수 없음");
                return "done";
            });
            oneWinner(results);
            driver.runJobs(cycleId);
            assertThat(driver.openTasks("cycle_id", cycleId, "REVIEW_CYCLE")).hasSize(1);
            assertThat(driver.openTasks("cycle_id", cycleId, "APPROVE_PART")).isEmpty();
        }
    }

    private UUID inReview(String program) {
        UUID cycleId = driver.openAndDispatch(program, city);
        city.homes().forEach(home -> driver.answer(cycleId, home, 0));
        driver.settle(cycleId);
        return cycleId;
    }

    private void correct(UUID cycleId) {
        driver.answer(cycleId, city.homes().get(0), 0);
        for (String check : driver.openTasks("cycle_id", cycleId, "CHECK")) {
            tasks.complete(city.supervisor(), check, new TaskDecision(TaskDecision.Choice.ACCEPT, "", null, List.of()));
        }
        driver.settle(cycleId);
    }

    private String review(UUID cycleId) {
        return driver.openTasks("cycle_id", cycleId, "REVIEW_CYCLE").get(0);
    }

    private Object publish(String task) {
        tasks.complete(city.supervisor(), task, new TaskDecision(TaskDecision.Choice.PUBLISH, "", null, List.of()));
        return "done";
    }

    private Object withdraw(UUID cycleId) {
        withdraw.withdraw(city.supervisor(), cycleId, "다시");
        return "done";
    }

    private Object approve(Actor actor, UUID cycleId, String district) {
        approvalDesk.approve(actor, cycleId, city.prefix() + "-" + district);
        return "done";
    }

    private static void oneWinner(List<Object> results) {
        assertThat(results.stream().filter(Conflict.class::isInstance))
                .as("%s", results)
                .hasSize(1);
        assertThat(results.stream().filter(RuntimeException.class::isInstance)).hasSize(1);
    }

    /** Both at the same moment; a failure is a result. */
    private List<Object> together(Callable<Object> one, Callable<Object> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        List<Callable<Object>> calls = new ArrayList<>();
        for (Callable<Object> action : List.of(one, other)) {
            calls.add(() -> {
                start.await(20, TimeUnit.SECONDS);
                try {
                    return action.call();
                } catch (RuntimeException failure) {
                    return failure;
                }
            });
        }
        List<Object> results = new ArrayList<>();
        for (Future<Object> call : people.invokeAll(calls)) {
            results.add(call.get());
        }
        return results;
    }
}
