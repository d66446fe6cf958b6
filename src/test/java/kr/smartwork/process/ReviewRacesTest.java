package kr.smartwork.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import kr.smartwork.EngineTest;
import kr.smartwork.aggregation.Publications;
import kr.smartwork.cycle.CycleState;
import kr.smartwork.cycle.Cycles;
import kr.smartwork.registry.Actor;
import kr.smartwork.report.Approval;
import kr.smartwork.report.ApprovalState;
import kr.smartwork.report.Approvals;
import kr.smartwork.report.PartOfCycle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Two supervisors decide about one cycle at the same moment, each pair of decisions fifty times: one of them decides, the
 * other reads a sentence, and the cycle goes one way only.
 */
@EngineTest
class ReviewRacesTest {

    @Autowired
    CityFixture fixture;

    @Autowired
    CycleDriver driver;

    @Autowired
    Duel duel;

    @Autowired
    EngineRetry retry;

    @Autowired
    ReportInstances instances;

    @Autowired
    Cycles cycles;

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

    CityFixture.City city;

    @BeforeEach
    void build() {
        city = fixture.city(2);
    }

    @Test
    void publishing_twice_and_publishing_while_sending_back_and_withdrawing_twice_have_one_winner() throws Exception {
        UUID cycleId = inReview("infection-status");
        PartOfCycle east = new PartOfCycle(city.prefix() + "-east", false);
        for (int round = 0; round < 2 * Duel.ROUNDS; round++) {
            String task = review(cycleId);
            Duel.Start start = Duel.Start.of(round / 2);
            Callable<?> other =
                    round % 2 == 0 ? () -> publish(task) : () -> sendBack.send(city.supervisor(), cycleId, east, "확인");
            duel.oneWinner(fight(start, cycleId, () -> publish(task), other), start);
            driver.runJobs(cycleId);
            if (driver.cycle(cycleId).state() == CycleState.PUBLISHED) {
                assertThat(publications.current(cycleId)).isPresent();
                duel.oneWinner(fight(start, cycleId, () -> withdraw(cycleId), () -> withdraw(cycleId)), start);
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
        Callable<?> approving = () -> approve(east, cycleId, "east");
        for (int round = 0; round < Duel.ROUNDS; round++) {
            assertThat(fight(Duel.Start.of(round), cycleId, approving, () -> approve(west, cycleId, "west")))
                    .containsOnly("done");
            assertInReview(cycleId);
            askAgain(cycleId, east, "east", "west");
        }
        approve(west, cycleId, "west");
        for (int round = 0; round < Duel.ROUNDS; round++) {
            Duel.Start start = Duel.Start.of(round);
            duel.oneWinner(fight(start, cycleId, approving, approving), start);
            assertInReview(cycleId);
            askAgain(cycleId, east, "east");
        }
    }

    private void assertInReview(UUID cycleId) {
        driver.runJobs(cycleId);
        assertThat(approvals.of(cycleId)).allMatch(part -> part.state() == ApprovalState.APPROVED);
        assertThat(driver.openTasks("cycle_id", cycleId, "REVIEW_CYCLE")).hasSize(1);
    }

    @Test
    void approving_while_the_city_goes_on_without_approvals_ends_in_one_review() throws Exception {
        Actor east = fixture.districtSupervisor(city, "east");
        UUID cycleId = inReview(fixture.programApprovedBy("DISTRICT", "CITY"));
        approve(fixture.districtSupervisor(city, "west"), cycleId, "west");
        for (int round = 0; round < Duel.ROUNDS; round++) {
            Duel.Start start = Duel.Start.of(round);
            boolean approved = duel.oneWinner(
                    duel.fight(
                            start,
                            () -> cycles.getLocked(cycleId),
                            () -> approve(east, cycleId, "east"),
                            () -> goOn(cycleId)),
                    start);
            driver.runJobs(cycleId);
            assertThat(part(cycleId, "east").state())
                    .isEqualTo(approved ? ApprovalState.APPROVED : ApprovalState.OVERRIDDEN);
            assertThat(driver.openTasks("cycle_id", cycleId, "REVIEW_CYCLE")).hasSize(1);
            assertThat(driver.openTasks("cycle_id", cycleId, "APPROVE_PART")).isEmpty();
            askAgain(cycleId, east, "east");
            assertThat(driver.openTasks("cycle_id", cycleId, "APPROVE_PART")).hasSize(1);
        }
    }

    private Object goOn(UUID cycleId) {
        approvalDesk.override(city.supervisor(), cycleId, "기다릴 수 없음");
        return "done";
    }

    /** As when what was approved has changed. */
    private void askAgain(UUID cycleId, Actor by, String... districts) {
        retry.run(by, () -> {
            approvals.change(
                    Stream.of(districts).map(one -> part(cycleId, one)).toList(),
                    ApprovalState.WITHDRAWN,
                    by,
                    null,
                    "다시");
            return instances.correlate(
                    CycleModel.APPROVALS_CHANGED, driver.cycle(cycleId).processInstanceId());
        });
        driver.runJobs(cycleId);
    }

    private Approval part(UUID cycleId, String district) {
        return approvals.of(cycleId).stream()
                .filter(part -> part.unitCode().equals(city.prefix() + "-" + district))
                .findFirst()
                .orElseThrow();
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

    private List<Object> fight(Duel.Start start, UUID cycleId, Callable<?> one, Callable<?> other) throws Exception {
        return duel.fight(start, () -> cycles.getLocked(cycleId), one, other);
    }
}
