package kr.smartwork.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import kr.smartwork.EngineTest;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.StaffAccounts;
import kr.smartwork.registry.staffing.AbsencePlan;
import kr.smartwork.registry.staffing.PlanAbsence;
import kr.smartwork.shared.Conflict;
import kr.smartwork.shared.FieldError;
import kr.smartwork.shared.Forbidden;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who works the tasks of somebody who is absent: by the dates alone, and recorded. */
@EngineTest
class AbsenceTest {

    private static final int ROUNDS = 50;

    @Autowired
    CityFixture fixture;

    @Autowired
    CycleDriver driver;

    @Autowired
    InboxTasks inbox;

    @Autowired
    TaskDesk desk;

    @Autowired
    TaskRoutes routes;

    @Autowired
    PlanAbsence plan;

    @Autowired
    StaffAccounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    CityFixture.City city;
    Actor official;
    Actor colleague;
    LocalDate today;

    @BeforeEach
    void build() {
        city = fixture.city(4);
        official = city.official();
        colleague = fixture.colleague(city, "east", "colleague");
        today = LocalDate.now(clock);
    }

    @Test
    void the_substitute_has_the_open_and_the_new_tasks_until_whoever_was_absent_is_back() {
        UUID cycle = overdue();
        UUID absence = absent(official, colleague);
        assertThat(mine(colleague)).isEqualTo(2);
        driver.answer(cycle, city.homes().get(0), 1);
        assertThat(mine(colleague)).isEqualTo(2);
        assertThat(driver.openTasks("report_id", report(cycle), "CHECK")).hasSize(1);

        plan.end(official, absence);
        assertThat(mine(colleague)).isZero();
        assertThat(mine(official)).isEqualTo(2);
    }

    @Test
    void nothing_changes_before_the_first_day_and_after_the_last() {
        overdue();
        UUID absence = plan.enter(
                official,
                new AbsencePlan(official.username(), colleague.username(), today.plusDays(1), today.plusDays(3)));
        assertThat(mine(colleague)).isZero();
        move(absence, today.minusDays(3), today.plusDays(1));
        assertThat(mine(colleague)).isEqualTo(2);
        move(absence, today.minusDays(3), today);
        assertThat(mine(colleague)).isZero();
    }

    @Test
    void what_the_substitute_does_is_recorded_as_done_instead() {
        UUID cycle = overdue();
        absent(official, colleague);
        driver.noAnswer(now(colleague), cycle, city.homes().get(0));
        Map<String, Object> decision = jdbc.sql(
                        "select decided_by_name, instead_of from decisions where report_id = ? and kind = 'CALL_WITHOUT_ANSWER'")
                .param(Ids.bytes(report(cycle)))
                .query()
                .singleRow();
        assertThat(decision.get("decided_by_name")).isEqualTo(colleague.name());
        assertThat(decision.get("instead_of")).isEqualTo(official.name());
        String task = driver.openTasks("report_id", report(cycle), "FOLLOW_UP").get(0);
        assertThat(jdbc.sql("select detail from audit_events where object_id = ? and action = 'task.no_answer'")
                        .param(task)
                        .query(String.class)
                        .single())
                .isEqualTo("standing in for " + official.id());
    }

    @Test
    void what_is_decided_at_ones_own_desk_is_recorded_without_a_substitute() {
        UUID cycle = overdue();
        driver.noAnswer(official, cycle, city.homes().get(0));
        assertThat(jdbc.sql("select count(*) from decisions where report_id = ? and instead_of is not null")
                        .param(Ids.bytes(report(cycle)))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void a_colleague_who_does_not_stand_in_still_may_not_decide_it() {
        UUID cycle = overdue();
        Actor third = fixture.colleague(city, "east", "third");
        absent(official, colleague);
        assertThatThrownBy(() -> driver.noAnswer(now(third), cycle, city.homes().get(0)))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void when_the_substitute_is_absent_as_well_theirs_has_the_tasks() {
        Actor third = fixture.colleague(city, "east", "third");
        overdue();
        absent(official, colleague);
        absent(colleague, third);
        assertThat(mine(third)).isEqualTo(2);
        assertThat(mine(colleague)).isZero();
    }

    @Test
    void in_a_circle_new_tasks_go_to_the_team_and_open_ones_may_be_taken() {
        absent(official, colleague);
        absent(colleague, official);
        UUID cycle = overdue();
        String task = driver.openTasks("report_id", report(cycle), "FOLLOW_UP").get(0);
        Actor third = fixture.colleague(city, "east", "third");
        InboxTask shown = inbox.get(third, task);
        assertThat(shown.assigneeId()).isNull();
        assertThat(routes.of(List.of(task)).get(task)).isEqualTo(new TaskRoute(TaskRoute.Why.ABSENT, official.name()));

        jdbc.sql("update tasks set assignee_id = ? where id = ?")
                .params(Ids.bytes(official.id()), task)
                .update();
        desk.claim(now(third), task);
        assertThat(inbox.get(third, task).assigneeId()).isEqualTo(third.id());
    }

    @Test
    void a_substitute_whose_account_is_switched_off_does_nothing_any_more() {
        absent(official, colleague);
        jdbc.sql("update staff set enabled = false where id = ?")
                .param(Ids.bytes(colleague.id()))
                .update();
        UUID cycle = overdue();
        String task = driver.openTasks("report_id", report(cycle), "FOLLOW_UP").get(0);
        assertThat(inbox.get(city.supervisor(), task).assigneeId()).isNull();
    }

    @Test
    void every_broken_rule_is_said_at_its_field() {
        assertThat(broken(official.username(), "", null, null))
                .containsExactly("from required", "until required", "substitute required");
        assertThat(broken(official.username(), official.username(), today, today))
                .containsExactly("substitute self");
        assertThat(broken(official.username(), "nobody", today.minusDays(1), today))
                .containsExactly("from past", "substitute unknown");
        assertThat(broken(official.username(), colleague.username(), today.plusDays(2), today.plusDays(1)))
                .containsExactly("until before-from");
        assertThat(broken(official.username(), colleague.username(), today, today.plusDays(400)))
                .containsExactly("until too-long");
        assertThat(broken(official.username(), city.westOfficial().username(), today, today))
                .containsExactly("substitute foreign");
        jdbc.sql("update staff set enabled = false where id = ?")
                .param(Ids.bytes(colleague.id()))
                .update();
        assertThat(broken(official.username(), colleague.username(), today, today))
                .containsExactly("substitute inactive");
    }

    @Test
    void two_absences_of_one_person_do_not_overlap_but_may_follow_each_other() {
        plan.enter(official, new AbsencePlan(official.username(), colleague.username(), today, today.plusDays(2)));
        assertThat(broken(official.username(), colleague.username(), today.plusDays(2), today.plusDays(4)))
                .containsExactly("from overlap");
        plan.enter(
                official,
                new AbsencePlan(official.username(), colleague.username(), today.plusDays(3), today.plusDays(4)));
    }

    @Test
    void ones_own_or_by_the_supervisor_of_the_unit_and_by_nobody_else() {
        AbsencePlan of = new AbsencePlan(official.username(), colleague.username(), today, today);
        assertThatThrownBy(() -> plan.enter(colleague, of)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> plan.enter(city.westOfficial(), of)).isInstanceOf(NotFound.class);
        Actor west = fixture.districtSupervisor(city, "west");
        assertThatThrownBy(() -> plan.enter(west, of)).isInstanceOf(NotFound.class);
        UUID absence = plan.enter(city.supervisor(), of);
        assertThatThrownBy(() -> plan.end(west, absence)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> plan.end(colleague, absence)).isInstanceOf(Forbidden.class);
        plan.end(city.supervisor(), absence);
        assertThatThrownBy(() -> plan.end(city.supervisor(), absence)).isInstanceOf(Conflict.class);
        assertThat(jdbc.sql("select action from audit_events where object_id = ? order by id")
                        .param(official.id().toString())
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("absence.enter", "absence.end");
    }

    @Test
    void an_absence_that_begins_while_the_task_is_worked_leaves_one_winner_and_a_sentence() throws Exception {
        city = fixture.city(2 * ROUNDS);
        official = city.official();
        colleague = fixture.colleague(city, "east", "colleague");
        UUID cycle = driver.openAndDispatch("infection-status", city);
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                driver.answer(cycle, city.homes().get(2 * round), 1);
                UUID report = driver.report(cycle, city.homes().get(2 * round)).id();
                String task = driver.openTasks("report_id", report, "CHECK").get(0);
                CyclicBarrier start = new CyclicBarrier(2);
                Future<Object> holder = two.submit(() -> {
                    start.await(20, TimeUnit.SECONDS);
                    return decide(official, task);
                });
                Future<Object> substitute = two.submit(() -> {
                    start.await(20, TimeUnit.SECONDS);
                    UUID absence = absent(official, colleague);
                    Object result = decide(now(colleague), task);
                    plan.end(official, absence);
                    return result;
                });
                List<Object> results = List.of(holder.get(30, TimeUnit.SECONDS), substitute.get(30, TimeUnit.SECONDS));
                assertThat(results).as("round %d", round).containsOnlyOnce("won");
                assertThat(results).filteredOn(Conflict.class::isInstance).hasSize(1);
                assertThat(insteadOf(report)).hasSize("won".equals(results.get(1)) ? 1 : 0);
            }
        } finally {
            two.shutdownNow();
        }
    }

    private Object decide(Actor actor, String task) {
        try {
            desk.complete(actor, task, new TaskDecision(TaskDecision.Choice.ACCEPT, "", null, List.of()));
            return "won";
        } catch (Conflict told) {
            return told;
        }
    }

    private List<String> insteadOf(UUID report) {
        return jdbc.sql("select instead_of from decisions where report_id = ? and instead_of is not null")
                .param(Ids.bytes(report))
                .query(String.class)
                .list();
    }

    private UUID overdue() {
        UUID cycle = driver.openAndDispatch("infection-status", city);
        driver.fire(cycle, "Timer_Due");
        return cycle;
    }

    private UUID report(UUID cycle) {
        return driver.report(cycle, city.homes().get(0)).id();
    }

    private UUID absent(Actor who, Actor substitute) {
        return plan.enter(who, new AbsencePlan(who.username(), substitute.username(), today, today.plusDays(1)));
    }

    private void move(UUID absence, LocalDate from, LocalDate to) {
        jdbc.sql("update absences set valid_from = ?, valid_to = ? where id = ?")
                .params(from, to, Ids.bytes(absence))
                .update();
    }

    private Actor now(Actor actor) {
        return accounts.find(actor.username()).orElseThrow().actor();
    }

    private long mine(Actor actor) {
        return inbox.counts(now(actor)).of(TaskView.MINE);
    }

    private List<String> broken(String who, String substitute, LocalDate from, LocalDate until) {
        AbsencePlan wrong = new AbsencePlan(who, substitute, from, until);
        InvalidInput refused = catchThrowableOfType(InvalidInput.class, () -> plan.enter(official, wrong));
        return refused.errors().stream().map(AbsenceTest::said).toList();
    }

    private static String said(FieldError error) {
        return error.field() + " " + error.code();
    }
}
