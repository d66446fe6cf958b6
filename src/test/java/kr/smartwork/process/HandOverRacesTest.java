package kr.smartwork.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import kr.smartwork.EngineTest;
import kr.smartwork.registry.Actor;
import kr.smartwork.report.Reports;
import kr.smartwork.shared.Failure;
import kr.smartwork.shared.Ids;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A desk that moves while somebody takes a task: as a whole, and its protocol says exactly what moved. */
@EngineTest
class HandOverRacesTest {

    @Autowired
    CityFixture fixture;

    @Autowired
    CycleDriver driver;

    @Autowired
    Duel duel;

    @Autowired
    TaskDesk desk;

    @Autowired
    HandOvers handOvers;

    @Autowired
    TaskRows rows;

    @Autowired
    Reports reports;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    CityFixture.City city;
    UUID cycle;

    @Test
    void what_is_claimed_during_a_hand_over_moves_with_the_desk_or_stays_with_whoever_claimed_it() throws Exception {
        open(3);
        UUID report = report(3);
        String claimed = task(report, TaskKind.CHECK);
        Actor from = city.official();
        Actor to = fixture.colleague(city, "east", "follower");
        for (int round = 0; round < Duel.ROUNDS; round++) {
            free(claimed);
            Actor giving = from;
            Actor taking = to;
            Duel.Start start = Duel.Start.of(round);
            List<Object> results = duel.fight(
                    start,
                    () -> reports.getLocked(report),
                    () -> claim(giving, claimed),
                    () -> handOvers.plan(city.supervisor(), plan(giving, taking)));
            assertThat(results).as("round %d", round).noneMatch(Failure.class::isInstance);
            boolean moved = Objects.equals(holder(claimed), taking.id());
            if (start != Duel.Start.BOTH) {
                assertThat(moved).as("round %d", round).isEqualTo(start == Duel.Start.ONE);
            }
            assertThat(held(taking)).as("round %d", round).isEqualTo(moved ? 4 : 3);
            assertThat(held(giving)).as("round %d", round).isEqualTo(moved ? 0 : 1);
            assertProtocol((UUID) results.get(1), moved ? 4 : 3);
            from = taking;
            to = giving;
        }
    }

    /** The hand-over has begun and waits for a task that somebody else holds just then; meanwhile another task is claimed. */
    @Test
    void a_task_claimed_while_a_hand_over_waits_is_in_its_protocol_exactly_if_it_moved() throws Exception {
        open(2);
        String busy = task(report(0), TaskKind.CHECK);
        String claimed = task(report(2), TaskKind.CHECK);
        jdbc.sql("update reports set official_id = null where id = ?")
                .param(Ids.bytes(report(2)))
                .update();
        free(claimed);
        Actor taking = fixture.colleague(city, "east", "successor");
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            Future<?> blocking = two.submit(() -> transaction.executeWithoutResult(status -> {
                rows.lock(busy);
                held.countDown();
                await(release);
            }));
            await(held);
            Future<UUID> handOver = two.submit(() -> handOvers.plan(city.supervisor(), plan(city.official(), taking)));
            Thread.sleep(300);
            assertThat(handOver).isNotDone();
            claim(city.official(), claimed);
            release.countDown();
            blocking.get(30, TimeUnit.SECONDS);
            UUID id = handOver.get(30, TimeUnit.SECONDS);
            boolean moved = Objects.equals(holder(claimed), taking.id());
            assertProtocol(id, moved ? 3 : 2);
            assertThat(held(taking)).isEqualTo(moved ? 3 : 2);
            assertThat(held(city.official())).isEqualTo(moved ? 0 : 1);
        } finally {
            two.shutdownNow();
        }
    }

    /** Of the checks of the official's desk as many are held, and one more is free. */
    private void open(int held) {
        city = fixture.city(2 * held + 2);
        cycle = driver.openAndDispatch("infection-status", city);
        for (int i = 0; i <= held; i++) {
            driver.answer(cycle, city.homes().get(2 * i), 1);
        }
    }

    /** Of a facility of the east. */
    private UUID report(int home) {
        return driver.report(cycle, city.homes().get(2 * home)).id();
    }

    private HandOverPlan plan(Actor giving, Actor taking) {
        return new HandOverPlan(giving.username(), taking.username(), LocalDate.now(clock), null);
    }

    private void assertProtocol(UUID handOver, int tasks) {
        HandOver done = handOvers.get(city.supervisor(), handOver);
        assertThat(done.state()).isEqualTo(HandOver.State.DONE);
        assertThat(done.tasks()).isEqualTo(tasks);
        assertThat(handOvers.items(city.supervisor(), handOver))
                .filteredOn(item -> item.taskKind() != null)
                .hasSize(tasks);
    }

    private UUID claim(Actor actor, String task) {
        desk.claim(actor, task);
        return actor.id();
    }

    private void free(String task) {
        jdbc.sql("update tasks set assignee_id = null where id = ?").param(task).update();
    }

    private String task(UUID report, TaskKind kind) {
        return driver.openTasks("report_id", report, kind.name()).get(0);
    }

    private UUID holder(String task) {
        return jdbc.sql("select assignee_id from tasks where id = ?")
                .param(task)
                .query((row, n) -> Ids.find(row, "assignee_id"))
                .list()
                .get(0);
    }

    private int held(Actor actor) {
        return jdbc.sql("select count(*) from tasks where assignee_id = ? and state = 'OPEN'")
                .param(Ids.bytes(actor.id()))
                .query(Integer.class)
                .single();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
