package kr.smartwork.process.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kr.smartwork.EngineTest;
import kr.smartwork.process.CityFixture;
import kr.smartwork.process.CycleDriver;
import kr.smartwork.process.HandOverPlan;
import kr.smartwork.process.HandOvers;
import kr.smartwork.process.TaskDecision;
import kr.smartwork.process.TaskDesk;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.staffing.AbsencePlan;
import kr.smartwork.registry.staffing.PlanAbsence;
import kr.smartwork.shared.Forbidden;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.Times;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is told what: once, and only what they want to be told. */
@EngineTest
class AlertsTest {

    @Autowired
    CityFixture fixture;

    @Autowired
    CycleDriver driver;

    @Autowired
    AlertCollector collector;

    @Autowired
    Alerts alerts;

    @Autowired
    TaskDesk desk;

    @Autowired
    HandOvers handOvers;

    @Autowired
    PlanAbsence absences;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    CityFixture.City city;
    Actor official;
    Actor colleague;
    UUID cycle;

    @BeforeEach
    void build() {
        city = fixture.city(4);
        official = city.official();
        colleague = fixture.colleague(city, "east", "colleague");
        cycle = driver.openAndDispatch("infection-status", city);
        jdbc.sql("update cycles set escalate_at = ?, lock_at = ? where id = ?")
                .params(in(Duration.ofDays(5)), in(Duration.ofDays(9)), Ids.bytes(cycle))
                .update();
    }

    @Test
    void a_new_escalation_is_told_to_every_supervisor_of_its_unit_and_to_nobody_else() {
        Actor east = fixture.districtSupervisor(city, "east");
        Actor west = fixture.districtSupervisor(city, "west");
        driver.fire(cycle, "Timer_Due");
        driver.fire(cycle, "Timer_Escalate");
        collector.collect();
        assertThat(kinds(east)).containsExactly(AlertKind.ESCALATION, AlertKind.ESCALATION);
        assertThat(kinds(west)).hasSize(2);
        assertThat(kinds(city.supervisor())).hasSize(4);
        assertThat(kinds(official)).isEmpty();
    }

    @Test
    void what_was_returned_and_has_come_back_is_told_to_whoever_checks_it() {
        driver.answer(cycle, city.homes().get(0), 1);
        collector.collect();
        assertThat(kinds(official)).isEmpty();
        driver.returned(official, cycle, city.homes().get(0), "다시 세어 주십시오");
        driver.answer(cycle, city.homes().get(0), 2);
        collector.collect();
        assertThat(kinds(official)).containsExactly(AlertKind.CAME_BACK);
    }

    @Test
    void a_task_that_somebody_gives_is_told_and_one_that_is_taken_or_comes_from_the_model_is_not() {
        driver.fire(cycle, "Timer_Due");
        collector.collect();
        assertThat(kinds(official)).isEmpty();
        desk.assign(official, task(0), colleague.username());
        collector.collect();
        assertThat(kinds(colleague)).containsExactly(AlertKind.ASSIGNED);
        String west = driver.openTasks("report_id", report(1), "FOLLOW_UP").get(0);
        desk.claim(city.westOfficial(), west);
        collector.collect();
        assertThat(kinds(city.westOfficial())).isEmpty();
    }

    @Test
    void a_desk_that_is_handed_over_is_told_to_whoever_takes_it() {
        driver.fire(cycle, "Timer_Due");
        handOvers.plan(
                city.supervisor(),
                new HandOverPlan(official.username(), colleague.username(), LocalDate.now(clock), null));
        collector.collect();
        assertThat(kinds(colleague)).containsExactly(AlertKind.ASSIGNED, AlertKind.ASSIGNED);
    }

    @Test
    void what_is_due_within_a_day_is_told_once_and_again_when_its_time_is_another() {
        driver.fire(cycle, "Timer_Due");
        due(Duration.ofHours(30));
        collector.collect();
        assertThat(kinds(official)).isEmpty();
        due(Duration.ofHours(20));
        collector.collect();
        collector.collect();
        assertThat(kinds(official)).containsExactly(AlertKind.DUE_SOON);
        due(Duration.ofHours(21));
        collector.collect();
        assertThat(kinds(official)).hasSize(2);
    }

    @Test
    void who_stands_in_is_told_what_comes_for_the_absent() {
        LocalDate today = LocalDate.now(clock);
        absences.enter(official, new AbsencePlan(official.username(), colleague.username(), today, today));
        driver.fire(cycle, "Timer_Due");
        due(Duration.ofHours(20));
        collector.collect();
        assertThat(kinds(official)).containsExactly(AlertKind.DUE_SOON);
        assertThat(kinds(colleague)).containsExactly(AlertKind.DUE_SOON);
    }

    @Test
    void nobody_is_told_what_they_do_not_want() {
        alerts.choose(official, new AlertChoices(EnumSet.of(AlertKind.ESCALATION)));
        assertThat(alerts.choices(official)).isEqualTo(new AlertChoices(Set.of(AlertKind.ESCALATION)));
        assertThat(alerts.choices(colleague)).isEqualTo(AlertChoices.USUAL);
        driver.fire(cycle, "Timer_Due");
        due(Duration.ofHours(20));
        collector.collect();
        assertThat(kinds(official)).isEmpty();
        assertThat(alerts.bell(official.id())).isEqualTo(Alerts.Bell.SILENT);
    }

    @Test
    void what_was_read_is_not_counted_any_more_and_what_came_since_still_is() {
        driver.fire(cycle, "Timer_Due");
        desk.assign(official, task(0), colleague.username());
        collector.collect();
        Instant opened = clock.instant();
        assertThat(alerts.bell(colleague.id()).unread()).isEqualTo(1);
        alerts.read(official, task(0));
        assertThat(alerts.bell(colleague.id()).unread()).isEqualTo(1);
        alerts.readAll(colleague, opened.minus(Duration.ofMinutes(5)));
        assertThat(alerts.bell(colleague.id()).unread()).isEqualTo(1);
        alerts.readAll(colleague, opened);
        assertThat(alerts.bell(colleague.id()).unread()).isZero();
        assertThat(alerts.of(colleague)).singleElement().extracting(Alert::read).isEqualTo(true);
    }

    @Test
    void what_cannot_wait_is_told_first_to_the_supervisors_and_to_whoever_holds_it() {
        Actor east = fixture.districtSupervisor(city, "east");
        driver.answer(cycle, city.homes().get(0), 1);
        driver.fire(cycle, "Timer_Due");
        driver.fire(cycle, "Timer_Escalate");
        String check = driver.openTasks("report_id", report(0), "CHECK").get(0);
        jdbc.sql("update tasks set severity = 'URGENT', assignee_id = ? where id = ?")
                .params(Ids.bytes(official.id()), check)
                .update();
        jdbc.sql("update tasks set severity = 'URGENT' where report_id = ? and role = 'SUPERVISOR'")
                .param(Ids.bytes(report(2)))
                .update();
        collector.collect();
        assertThat(kinds(official)).containsExactly(AlertKind.URGENT);
        assertThat(kinds(east)).containsExactly(AlertKind.URGENT);
        assertThat(kinds(city.supervisor()).get(0)).isEqualTo(AlertKind.URGENT);
        assertThat(alerts.bell(city.supervisor().id()))
                .satisfies(bell -> assertThat(bell.urgent()).isEqualTo(1))
                .satisfies(bell -> assertThat(bell.latest()).isPositive());
    }

    @Test
    void a_question_is_told_to_the_supervisors_and_its_answer_to_whoever_asked() {
        Actor east = fixture.districtSupervisor(city, "east");
        driver.fire(cycle, "Timer_Due");
        decide(official, task(0), TaskDecision.Choice.ASK, "제출 의무가 있습니까?");
        collector.collect();
        assertThat(kinds(east)).containsExactly(AlertKind.TO_DECIDE);
        assertThat(kinds(official)).isEmpty();
        decide(
                east,
                driver.openTasks("report_id", report(0), "QUESTION").get(0),
                TaskDecision.Choice.ANSWER_QUESTION,
                "예");
        collector.collect();
        collector.collect();
        assertThat(kinds(official)).containsExactly(AlertKind.ANSWERED);
        assertThat(alerts.bell(east.id())).as("what is over is not counted").isEqualTo(Alerts.Bell.SILENT);
        assertThat(alerts.of(east)).singleElement().extracting(Alert::read).isEqualTo(true);
    }

    @Test
    void opening_a_report_reads_what_was_told_about_it_and_nothing_else() {
        driver.fire(cycle, "Timer_Due");
        desk.assign(official, task(0), colleague.username());
        desk.assign(official, task(2), colleague.username());
        collector.collect();
        alerts.readAbout(colleague, report(0));
        assertThat(alerts.bell(colleague.id()).unread()).isEqualTo(1);
        alerts.readAbout(official, report(2));
        assertThat(alerts.bell(colleague.id()).unread()).isEqualTo(1);
    }

    @Test
    void what_is_over_is_read_by_itself() {
        driver.fire(cycle, "Timer_Due");
        desk.assign(official, task(0), colleague.username());
        collector.collect();
        driver.answer(cycle, city.homes().get(0), 0);
        collector.close();
        assertThat(jdbc.sql("select count(*) from staff_alerts where staff_id = ? and read_at is null")
                        .param(Ids.bytes(colleague.id()))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private void decide(Actor actor, String task, TaskDecision.Choice choice, String comment) {
        desk.complete(actor, task, new TaskDecision(choice, comment, null, List.of()));
    }

    @Test
    void staff_without_tasks_have_no_alerts_and_what_left_ones_units_is_not_shown() {
        assertThatThrownBy(() -> alerts.of(city.admin())).isInstanceOf(Forbidden.class);
        driver.fire(cycle, "Timer_Due");
        desk.assign(official, task(0), colleague.username());
        collector.collect();
        Actor moved = new Actor(
                colleague.id(),
                colleague.username(),
                colleague.name(),
                city.westOfficial().grants());
        assertThat(alerts.of(moved)).isEmpty();
    }

    private List<AlertKind> kinds(Actor actor) {
        return alerts.of(actor).stream().map(Alert::kind).toList();
    }

    /** One task of the official's is due in this time. */
    private void due(Duration left) {
        jdbc.sql("update tasks set due_at = ? where id = ?")
                .params(in(left), task(0))
                .update();
    }

    private Timestamp in(Duration time) {
        return Times.timestamp(clock.instant().plus(time));
    }

    private String task(int home) {
        return driver.openTasks("report_id", report(home), "FOLLOW_UP").get(0);
    }

    private UUID report(int home) {
        return driver.report(cycle, city.homes().get(home)).id();
    }
}
