package kr.smartwork.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import kr.smartwork.EngineTest;
import kr.smartwork.registry.Actor;
import kr.smartwork.shared.Conflict;
import kr.smartwork.shared.Forbidden;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A desk goes to somebody else: everything at once, on its day, once, or nothing. */
@EngineTest
class HandOverTest {

    private static final int ROUNDS = 50;

    @Autowired
    CityFixture fixture;

    @Autowired
    CycleDriver driver;

    @Autowired
    HandOvers handOvers;

    @Autowired
    HandOverJob job;

    @Autowired
    TaskDesk desk;

    @Autowired
    TaskRoutes routes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    CityFixture.City city;
    Actor official;
    Actor follower;
    UUID cycle;
    LocalDate today;

    @BeforeEach
    void build() {
        build(4);
    }

    private void build(int homes) {
        city = fixture.city(homes);
        official = city.official();
        follower = fixture.colleague(city, "east", "follower");
        cycle = driver.openAndDispatch("infection-status", city);
        today = LocalDate.now(clock);
    }

    @Test
    void tasks_responsibilities_and_reports_move_at_once_and_are_listed() {
        driver.fire(cycle, "Timer_Due");
        HandOverPlan plan = plan(official, follower, today);
        assertThat(handOvers.preview(city.supervisor(), plan)).isEqualTo(new HandOverCounts(2, 1, 2));
        assertThat(held(official)).isEqualTo(2);

        UUID id = handOvers.plan(city.supervisor(), plan);
        HandOver done = handOvers.get(official, id);
        assertThat(done.state()).isEqualTo(HandOver.State.DONE);
        assertThat(List.of(done.tasks(), done.responsibilities(), done.reports()))
                .containsExactly(2, 1, 2);
        assertThat(held(official)).isZero();
        assertThat(held(follower)).isEqualTo(2);
        assertThat(inCharge(follower)).isEqualTo(1);
        assertThat(inCharge(official)).isZero();
        assertThat(reportsOf(follower)).isEqualTo(2);
        assertThat(handOvers.items(follower, id))
                .extracting(HandOverItem::taskKind)
                .containsExactlyInAnyOrder(TaskKind.FOLLOW_UP, TaskKind.FOLLOW_UP, null);
        String task = driver.openTasks("report_id", report(0), "FOLLOW_UP").get(0);
        assertThat(routes.of(List.of(task)).get(task))
                .isEqualTo(new TaskRoute(TaskRoute.Why.HANDED_OVER, official.name()));
    }

    @Test
    void what_waits_in_the_model_comes_to_whoever_is_in_charge_by_then() {
        handOvers.plan(city.supervisor(), plan(official, follower, today));
        driver.fire(cycle, "Timer_Due");
        assertThat(held(follower)).isEqualTo(2);
        assertThat(held(official)).isZero();
    }

    @Test
    void who_returned_an_answer_and_left_the_unit_does_not_get_the_next_one() {
        driver.answer(cycle, city.homes().get(0), 1);
        driver.returned(official, cycle, city.homes().get(0), "다시 세어 주십시오");
        handOvers.plan(city.supervisor(), plan(official, follower, today));
        driver.answer(cycle, city.homes().get(0), 2);
        assertThat(held(official)).isEqualTo(1);

        jdbc.sql("update staff_roles set valid_to = ? where staff_id = ?")
                .params(today, Ids.bytes(official.id()))
                .update();
        driver.answer(cycle, city.homes().get(0), 3);
        assertThat(held(follower)).isEqualTo(1);
    }

    @Test
    void one_that_is_planned_moves_nothing_before_its_day_and_everything_on_it() {
        driver.fire(cycle, "Timer_Due");
        UUID id = handOvers.plan(city.supervisor(), plan(official, follower, today.plusDays(3)));
        job.carryOutDue();
        assertThat(held(official)).isEqualTo(2);
        assertThat(inCharge(official)).isEqualTo(1);

        itsDay(id);
        job.carryOutDue();
        assertThat(held(follower)).isEqualTo(2);
        assertThat(inCharge(follower)).isEqualTo(1);
        assertThat(handOvers.get(follower, id).state()).isEqualTo(HandOver.State.DONE);
    }

    @Test
    void one_row_that_cannot_move_leaves_everything_as_it_was_and_says_why() {
        driver.fire(cycle, "Timer_Due");
        UUID id = handOvers.plan(city.supervisor(), plan(official, follower, today.plusDays(1)));
        jdbc.sql("update tasks set assignee_id = ? where cycle_id = ? and org_path like '%/west/'")
                .params(Ids.bytes(official.id()), Ids.bytes(cycle))
                .update();
        itsDay(id);
        job.carryOutDue();
        HandOver failed = handOvers.get(official, id);
        assertThat(failed.state()).isEqualTo(HandOver.State.FAILED);
        assertThat(failed.refusal().key()).isEqualTo("staffing.handOver.notAble.tasks");
        assertThat(failed.refusal().args().toString()).contains("2");
        assertThat(held(official)).isEqualTo(4);
        assertThat(inCharge(official)).isEqualTo(1);
        assertThat(reportsOf(official)).isEqualTo(2);
        assertThat(handOvers.items(official, id)).isEmpty();
        assertThatThrownBy(() -> handOvers.again(city.supervisor(), id)).isInstanceOf(Conflict.class);

        jdbc.sql("update tasks set assignee_id = null where cycle_id = ? and org_path like '%/west/'")
                .param(Ids.bytes(cycle))
                .update();
        handOvers.again(city.supervisor(), id);
        assertThat(held(follower)).isEqualTo(2);
    }

    @Test
    void two_nodes_at_once_carry_it_out_once() throws Exception {
        driver.fire(cycle, "Timer_Due");
        UUID id = handOvers.plan(city.supervisor(), plan(official, follower, today.plusDays(1)));
        itsDay(id);
        List<Object> results = atOnce(() -> handOvers.carryOutDue(id), () -> handOvers.carryOutDue(id));
        assertThat(results).containsExactlyInAnyOrder(true, false);
        assertThat(handOvers.carryOutDue(id)).isFalse();
        assertThat(handOvers.items(official, id)).hasSize(3);
        assertThat(inCharge(follower)).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from audit_events where object_id = ? and action = 'hand-over.carry-out'")
                        .param(id.toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void with_one_responsibility_go_only_the_tasks_that_hang_on_it() {
        driver.fire(cycle, "Timer_Due");
        jdbc.sql("update tasks set assignee_id = ? where cycle_id = ? and org_path like '%/west/'")
                .params(Ids.bytes(official.id()), Ids.bytes(cycle))
                .update();
        UUID responsibility = jdbc.sql("select id from responsibilities where staff_id = ?")
                .param(Ids.bytes(official.id()))
                .query((row, n) -> Ids.get(row, "id"))
                .single();
        handOvers.plan(
                city.supervisor(), new HandOverPlan(official.username(), follower.username(), today, responsibility));
        assertThat(held(follower)).isEqualTo(2);
        assertThat(held(official)).isEqualTo(2);
        assertThat(inCharge(follower)).isEqualTo(1);
    }

    @Test
    void by_whoever_oversees_the_desk_and_by_nobody_else() {
        HandOverPlan plan = plan(official, follower, today.plusDays(1));
        Actor west = fixture.districtSupervisor(city, "west");
        assertThatThrownBy(() -> handOvers.plan(west, plan)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> handOvers.plan(official, plan)).isInstanceOf(Forbidden.class);
        UUID id = handOvers.plan(city.admin(), plan);
        assertThatThrownBy(() -> handOvers.get(west, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> handOvers.cancel(official, id)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> handOvers.items(city.westOfficial(), id)).isInstanceOf(NotFound.class);
        handOvers.cancel(city.supervisor(), id);
        assertThatThrownBy(() -> handOvers.cancel(city.supervisor(), id)).isInstanceOf(Conflict.class);
        itsDay(id);
        job.carryOutDue();
        assertThat(inCharge(official)).isEqualTo(1);
    }

    @Test
    void every_broken_rule_is_said_at_its_field() {
        assertThat(broken("", null)).containsExactly("on required", "to required");
        assertThat(broken("nobody", today.minusDays(1))).containsExactly("on past", "to unknown");
        assertThat(broken(official.username(), today.plusDays(500))).containsExactly("on too-late", "to self");
        assertThat(broken(city.westOfficial().username(), today)).containsExactly("to not-able");
        jdbc.sql("update staff set enabled = false where id = ?")
                .param(Ids.bytes(follower.id()))
                .update();
        assertThat(broken(follower.username(), today)).containsExactly("to inactive");
    }

    @Test
    void a_decision_during_the_hand_over_is_done_or_told_who_has_the_task_now() throws Exception {
        build(2 * ROUNDS);
        Actor holder = official;
        Actor next = follower;
        for (int round = 0; round < ROUNDS; round++) {
            driver.answer(cycle, city.homes().get(2 * round), 1);
            String task =
                    driver.openTasks("report_id", report(2 * round), "CHECK").get(0);
            Actor deciding = holder;
            Actor taking = next;
            List<Object> results = atOnce(
                    () -> {
                        desk.complete(
                                deciding, task, new TaskDecision(TaskDecision.Choice.ACCEPT, "", null, List.of()));
                        return "won";
                    },
                    () -> handOvers.plan(city.supervisor(), plan(deciding, taking, today)));
            assertThat(results.get(1)).as("round %d", round).isInstanceOf(UUID.class);
            boolean won = "won".equals(results.get(0));
            assertThat(won || results.get(0) instanceof Conflict)
                    .as("round %d: %s", round, results.get(0))
                    .isTrue();
            assertThat(openWith(task, taking)).as("round %d", round).isEqualTo(won ? 0 : 1);
            assertThat(held(deciding)).isZero();
            holder = taking;
            next = deciding;
        }
    }

    private List<Object> atOnce(Callable<Object> one, Callable<Object> other) throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        CyclicBarrier start = new CyclicBarrier(2);
        try {
            Future<Object> first = two.submit(() -> result(start, one));
            Future<Object> second = two.submit(() -> result(start, other));
            return List.of(first.get(30, TimeUnit.SECONDS), second.get(30, TimeUnit.SECONDS));
        } finally {
            two.shutdownNow();
        }
    }

    private static Object result(CyclicBarrier start, Callable<Object> action) throws Exception {
        start.await(20, TimeUnit.SECONDS);
        try {
            return action.call();
        } catch (RuntimeException failure) {
            return failure;
        }
    }

    private static HandOverPlan plan(Actor from, Actor to, LocalDate on) {
        return new HandOverPlan(from.username(), to.username(), on, null);
    }

    private List<String> broken(String to, LocalDate on) {
        HandOverPlan wrong = new HandOverPlan(official.username(), to, on, null);
        return catchThrowableOfType(InvalidInput.class, () -> handOvers.plan(city.supervisor(), wrong))
                .errors()
                .stream()
                .map(error -> error.field() + " " + error.code())
                .toList();
    }

    private void itsDay(UUID id) {
        jdbc.sql("update hand_overs set on_date = ? where id = ?")
                .params(today, Ids.bytes(id))
                .update();
    }

    private UUID report(int home) {
        return driver.report(cycle, city.homes().get(home)).id();
    }

    private int held(Actor actor) {
        return count("tasks where assignee_id = ? and state = 'OPEN'", actor);
    }

    private int inCharge(Actor actor) {
        return count("responsibilities where staff_id = ? and valid_to is null", actor);
    }

    private int reportsOf(Actor actor) {
        return count("reports where official_id = ?", actor);
    }

    private int openWith(String task, Actor actor) {
        return count("tasks where assignee_id = ? and state = 'OPEN' and id = '" + task + "'", actor);
    }

    private int count(String from, Actor actor) {
        return jdbc.sql("select count(*) from " + from)
                .param(Ids.bytes(actor.id()))
                .query(Integer.class)
                .single();
    }
}
