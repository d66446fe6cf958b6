package kr.smartwork.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import kr.smartwork.EngineTest;
import kr.smartwork.registry.Actor;
import kr.smartwork.report.ReportState;
import kr.smartwork.shared.Conflict;
import kr.smartwork.shared.Forbidden;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.NotFound;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Many tasks at once: each by its own checks, nothing twice, nothing lost when a worker dies, and a sentence for what failed. */
@EngineTest
class BulkOrdersTest {

    /** More than one chunk has. */
    private static final int FEW_CHUNKS = 120;

    @Autowired
    CityFixture fixture;

    @Autowired
    CycleDriver driver;

    @Autowired
    BulkOrders orders;

    @Autowired
    BulkWorker worker;

    @Autowired
    BulkChunks chunks;

    @Autowired
    TaskDesk desk;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    CityFixture.City city;
    UUID cycleId;
    List<CityFixture.Home> homes;

    int many() {
        return 60;
    }

    @Test
    void all_that_match_are_accepted_and_what_others_did_meanwhile_is_said_row_by_row() {
        answered(many());
        UUID order = orders.prepareMatching(west(), BulkAction.ACCEPT, checksOf(west()));
        assertThat(orders.get(west(), order).pending()).isEqualTo(many());
        desk.claim(city.supervisor(), task(0));
        driver.answer(cycleId, homes.get(1), 2);
        desk.complete(city.supervisor(), task(2), accept());
        orders.confirm(west(), order, "", null, List.of(task(3)));

        run(order);

        BulkOrder after = orders.get(west(), order);
        assertThat(after.state()).isEqualTo(BulkOrder.State.DONE);
        assertThat(List.of(after.done(), after.refused(), after.leftOut(), after.pending()))
                .containsExactly(many() - 4, 3, 1, 0);
        assertThat(orders.items(west(), order, BulkItem.State.REFUSED, 10))
                .extracting(item -> item.why().key())
                .containsExactlyInAnyOrder("report.task.claimedBy", "report.task.over", "report.task.doneBy");
        assertThat(orders.items(west(), order, BulkItem.State.REFUSED, 10))
                .filteredOn(item -> item.taskId().equals(task(2)))
                .singleElement()
                .satisfies(item -> assertThat(item.why().args())
                        .hasSize(2)
                        .first()
                        .isEqualTo(city.supervisor().name()));
        assertThat(accepted()).isEqualTo(many() - 4 + 1);
        assertThat(decisionsBy(west())).isEqualTo(many() - 4);
    }

    @Test
    void two_orders_over_the_same_tasks_decide_each_of_them_once() throws Exception {
        answered(FEW_CHUNKS);
        UUID first = confirmed(west(), BulkAction.ACCEPT);
        UUID second = confirmed(city.supervisor(), BulkAction.ACCEPT);
        begin(first);
        begin(second);

        atOnce(2, () -> worker.work());
        worker.work();

        assertThat(orders.get(west(), first).done()
                        + orders.get(city.supervisor(), second).done())
                .isEqualTo(FEW_CHUNKS);
        assertThat(orders.get(west(), first).refused()
                        + orders.get(city.supervisor(), second).refused())
                .isEqualTo(FEW_CHUNKS);
        assertThat(accepted()).isEqualTo(FEW_CHUNKS);
        assertThat(decisionsBy(west()) + decisionsBy(city.supervisor())).isEqualTo(FEW_CHUNKS);
    }

    @Test
    void two_nodes_share_one_order_and_do_nothing_twice() throws Exception {
        answered(FEW_CHUNKS);
        UUID order = confirmed(west(), BulkAction.ACCEPT);
        begin(order);

        atOnce(2, () -> worker.work());
        worker.work();

        assertThat(orders.get(west(), order).done()).isEqualTo(FEW_CHUNKS);
        assertThat(orders.get(west(), order).state()).isEqualTo(BulkOrder.State.DONE);
        assertThat(decisionsBy(west())).isEqualTo(FEW_CHUNKS);
    }

    @Test
    void a_chunk_whose_worker_dies_leaves_no_trace_and_the_next_worker_goes_on() {
        answered(60);
        UUID order = confirmed(west(), BulkAction.ACCEPT);
        begin(order);
        BulkOrder confirmed = orders.get(west(), order);
        assertThat(chunks.next(confirmed, west())).isTrue();
        int before = orders.get(west(), order).done();
        assertThat(before).isBetween(1, 59);

        transaction.executeWithoutResult(killed -> {
            chunks.next(confirmed, west());
            killed.setRollbackOnly();
        });

        assertThat(orders.get(west(), order).done()).isEqualTo(before);
        assertThat(accepted()).isEqualTo(before);
        worker.work();
        assertThat(orders.get(west(), order).done()).isEqualTo(60);
        assertThat(decisionsBy(west())).isEqualTo(60);
    }

    @Test
    void before_its_time_an_order_does_nothing_and_can_be_stopped_without_a_trace() {
        answered(2);
        UUID order = confirmed(west(), BulkAction.ACCEPT);
        worker.work();
        assertThat(orders.get(west(), order).state()).isEqualTo(BulkOrder.State.WAITING);
        orders.cancel(west(), order);
        run(order);
        assertThat(orders.get(west(), order).cancelled()).isEqualTo(2);
        assertThat(accepted()).isZero();
        assertThatThrownBy(() -> orders.cancel(west(), order)).isInstanceOf(Conflict.class);
    }

    @Test
    void taken_tasks_are_given_back_unless_they_have_moved_on() {
        answered(3);
        UUID order = confirmed(west(), BulkAction.CLAIM);
        run(order);
        assertThat(holders()).containsOnly(west().id());
        desk.complete(west(), task(0), accept());
        desk.assign(city.supervisor(), task(1), west().username());
        desk.release(city.supervisor(), task(1));

        UUID undo = orders.undo(west(), order);
        worker.work();

        assertThat(orders.get(west(), undo).done()).isEqualTo(1);
        assertThat(orders.items(west(), undo, BulkItem.State.REFUSED, 10))
                .extracting(item -> item.why().key())
                .containsExactlyInAnyOrder("report.task.doneBy", "report.task.movedOn");
        assertThat(holders()).containsOnlyNulls();
        assertThatThrownBy(() -> orders.undo(west(), order)).isInstanceOf(Conflict.class);
    }

    @Test
    void tasks_given_to_a_colleague_come_back_to_whoever_held_them() {
        answered(2);
        desk.claim(west(), task(0));
        Actor colleague = fixture.districtSupervisor(city, "west");
        UUID wrong = orders.prepareMatching(west(), BulkAction.ASSIGN, checksOf(west()));
        assertThatThrownBy(() -> orders.confirm(west(), wrong, "", " ", List.of()))
                .isInstanceOf(InvalidInput.class);
        orders.confirm(west(), wrong, "", colleague.username(), List.of());
        run(wrong);
        assertThat(orders.items(west(), wrong, BulkItem.State.REFUSED, 10))
                .extracting(item -> item.why().key())
                .containsOnly("report.task.notAssignable");

        UUID order = orders.prepareMatching(city.supervisor(), BulkAction.ASSIGN, checksOf(city.supervisor()));
        orders.confirm(city.supervisor(), order, "", west().username(), List.of());
        run(order);
        assertThat(holders()).containsOnly(west().id());
        orders.undo(city.supervisor(), order);
        worker.work();
        assertThat(holders()).containsExactlyInAnyOrder(west().id(), null);
    }

    @Test
    void a_return_needs_its_reason_and_reaches_every_report() {
        answered(2);
        UUID order = orders.prepareMatching(west(), BulkAction.RETURN, checksOf(west()));
        assertThatThrownBy(() -> orders.confirm(west(), order, "  ", null, List.of()))
                .isInstanceOf(InvalidInput.class);
        orders.confirm(west(), order, "확진자 수를 확인해 주십시오", null, List.of());
        run(order);
        assertThat(orders.get(west(), order).done()).isEqualTo(2);
        assertThat(driver.report(cycleId, homes.get(0)).returnReason()).isEqualTo("확진자 수를 확인해 주십시오");
        assertThat(driver.report(cycleId, homes.get(1)).state()).isEqualTo(ReportState.RETURNED);
    }

    @Test
    void other_districts_tasks_and_other_peoples_orders_do_not_exist() {
        answered(2);
        assertThatThrownBy(() -> orders.prepare(city.official(), BulkAction.ACCEPT, List.of(task(0), task(1))))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> orders.prepare(city.admin(), BulkAction.CLAIM, List.of(task(0))))
                .isInstanceOf(Forbidden.class);
        UUID order = confirmed(west(), BulkAction.CLAIM);
        assertThatThrownBy(() -> orders.get(city.official(), order)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> orders.cancel(city.supervisor(), order)).isInstanceOf(NotFound.class);
    }

    @Test
    void an_order_is_worth_nothing_once_its_giver_has_lost_the_role() {
        answered(2);
        UUID order = confirmed(west(), BulkAction.ACCEPT);
        jdbc.sql("delete from staff_roles where staff_id = ?")
                .param(Ids.bytes(west().id()))
                .update();
        run(order);
        assertThat(orders.get(west(), order).refused()).isEqualTo(2);
        assertThat(accepted()).isZero();
    }

    @Test
    void what_is_not_possible_is_said_before() {
        answered(2);
        desk.claim(city.supervisor(), task(0));
        UUID order = orders.prepareMatching(west(), BulkAction.ACCEPT, checksOf(west()));
        assertThat(orders.get(west(), order).pending()).isEqualTo(1);
        assertThat(orders.items(west(), order, BulkItem.State.LEFT_OUT, 10))
                .singleElement()
                .satisfies(item -> assertThat(item.why().key()).isEqualTo("report.task.claimedBy"));
    }

    /** Flagged answers in the west, where a team and no official is in charge. */
    private void answered(int count) {
        city = fixture.city(2 * count);
        cycleId = driver.openAndDispatch("infection-status", city);
        homes = new ArrayList<>();
        for (int i = 1; i < city.homes().size(); i += 2) {
            homes.add(city.homes().get(i));
            driver.answer(cycleId, city.homes().get(i), 1);
        }
    }

    private Actor west() {
        return city.westOfficial();
    }

    private TaskFilter checksOf(Actor actor) {
        return new TaskFilter(TaskView.TEAM, TaskKind.CHECK, cycleId, null, null, 50);
    }

    private UUID confirmed(Actor actor, BulkAction action) {
        UUID order = orders.prepareMatching(actor, action, checksOf(actor));
        orders.confirm(actor, order, "", null, List.of());
        return order;
    }

    private void begin(UUID order) {
        jdbc.sql("update bulk_orders set start_at = created_at where id = ?")
                .param(Ids.bytes(order))
                .update();
    }

    private void run(UUID order) {
        begin(order);
        worker.work();
    }

    private static TaskDecision accept() {
        return new TaskDecision(TaskDecision.Choice.ACCEPT, "", null, List.of());
    }

    /** The first check of a home's report: a correction makes a second one. */
    private String task(int home) {
        return jdbc.sql("select id from tasks where report_id = ? and kind = 'CHECK' order by created_at limit 1")
                .param(Ids.bytes(driver.report(cycleId, homes.get(home)).id()))
                .query(String.class)
                .single();
    }

    private long accepted() {
        return jdbc.sql("select count(*) from reports where cycle_id = ? and state = 'ACCEPTED'")
                .param(Ids.bytes(cycleId))
                .query(Long.class)
                .single();
    }

    private long decisionsBy(Actor actor) {
        return jdbc.sql("select count(*) from decisions where decided_by = ?")
                .param(Ids.bytes(actor.id()))
                .query(Long.class)
                .single();
    }

    private List<UUID> holders() {
        return jdbc.sql("select assignee_id from tasks where cycle_id = ? and state = 'OPEN'")
                .param(Ids.bytes(cycleId))
                .query((row, n) -> Ids.find(row, "assignee_id"))
                .list();
    }

    private static void atOnce(int threads, Runnable work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(threads);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            running.add(pool.submit(() -> {
                start.await(20, TimeUnit.SECONDS);
                work.run();
                return null;
            }));
        }
        for (Future<?> one : running) {
            one.get(2, TimeUnit.MINUTES);
        }
        pool.shutdown();
    }
}
