package kr.smartwork.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import kr.smartwork.EngineTest;
import kr.smartwork.file.StoredFile;
import kr.smartwork.process.BulkAction;
import kr.smartwork.process.BulkOrders;
import kr.smartwork.process.CityFixture;
import kr.smartwork.process.CycleDriver;
import kr.smartwork.process.CycleProcess;
import kr.smartwork.process.HandOverPlan;
import kr.smartwork.process.HandOvers;
import kr.smartwork.process.InboxTasks;
import kr.smartwork.process.ReassignTasks;
import kr.smartwork.process.ReportProcess;
import kr.smartwork.process.TaskDecision;
import kr.smartwork.process.TaskDecision.Choice;
import kr.smartwork.process.TaskDesk;
import kr.smartwork.process.TaskKind;
import kr.smartwork.process.TaskLog;
import kr.smartwork.process.TaskStep;
import kr.smartwork.registry.Actor;
import kr.smartwork.report.CaseFile;
import kr.smartwork.report.CaseFiles;
import kr.smartwork.report.ReportFiles;
import kr.smartwork.report.ReportState;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who goes through the history of a report in its order arrives at the state that the report has, at every step; and whatever
 * happens to who holds its tasks, and when they come up, has a row. A state or a kind of step that no step here leads to fails.
 */
@EngineTest
class TimelineReplayTest {

    @Autowired
    CityFixture fixture;

    @Autowired
    CycleDriver driver;

    @Autowired
    TaskDesk desk;

    @Autowired
    ReassignTasks reassign;

    @Autowired
    BulkOrders bulk;

    @Autowired
    HandOvers handOvers;

    @Autowired
    ReportProcess reportProcess;

    @Autowired
    CycleProcess cycles;

    @Autowired
    CaseFiles files;

    @Autowired
    ReportFiles reportFiles;

    @Autowired
    InboxTasks tasks;

    @Autowired
    TaskLog log;

    @Autowired
    MessageSource messages;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    final Set<ReportState> reached = EnumSet.noneOf(ReportState.class);
    CityFixture.City city;
    CityFixture.Home home;
    UUID cycle;
    UUID report;

    @BeforeEach
    void build() {
        city = fixture.city(2);
        home = city.homes().get(0);
    }

    private void open() {
        cycle = driver.open("infection-status", city);
        driver.runOneJob(cycle);
        report = driver.report(cycle, home).id();
    }

    @Test
    void the_history_leads_to_every_state_that_a_report_can_have() {
        answeredReturnedAndAccepted();
        calledRaisedAndClosed();
        excused();
        withdrawn();
        lockedAfterAReturn();
        assertThat(reached).containsExactlyInAnyOrder(ReportState.values());
    }

    private void answeredReturnedAndAccepted() {
        open();
        state(() -> {});
        state(() -> driver.runJobs(cycle));
        state(() -> reportProcess.opened(report));
        state(() -> driver.answer(cycle, home, 1));
        state(() -> driver.returned(city.official(), cycle, home, "다시 세어 주십시오"));
        state(() -> reportProcess.opened(report));
        state(() -> driver.answer(cycle, home, 2));
        state(() -> decide(city.official(), TaskKind.CHECK, Choice.ACCEPT, ""));
        state(() -> driver.answer(cycle, home, 3));
    }

    private void calledRaisedAndClosed() {
        open();
        state(() -> driver.runJobs(cycle));
        state(() -> driver.fire(cycle, "Timer_Due"));
        state(() -> driver.noAnswer(city.official(), cycle, home));
        state(() -> driver.fire(cycle, "Timer_Escalate"));
        state(() -> decide(city.supervisor(), TaskKind.ESCALATION, Choice.CLOSE, "응답하지 않음"));
    }

    private void excused() {
        open();
        state(() -> driver.runJobs(cycle));
        state(() -> driver.fire(cycle, "Timer_Due"));
        state(() -> driver.fire(cycle, "Timer_Escalate"));
        state(() -> decide(city.supervisor(), TaskKind.ESCALATION, Choice.EXCUSE, "휴업"));
    }

    private void withdrawn() {
        open();
        state(() -> driver.runJobs(cycle));
        state(() -> {
            cycles.cancel(city.supervisor(), cycle, "잘못 시작함");
            driver.runJobs(cycle);
        });
    }

    /** What was returned stays returned, since it has an answer. */
    private void lockedAfterAReturn() {
        open();
        state(() -> driver.runJobs(cycle));
        state(() -> driver.answer(cycle, home, 1));
        state(() -> driver.returned(city.official(), cycle, home, "다시 세어 주십시오"));
        driver.fire(cycle, "Timer_Due");
        driver.fire(cycle, "Timer_Escalate");
        jdbc.sql("update cycles set lock_at = opened_at where id = ?")
                .param(Ids.bytes(cycle))
                .update();
        state(() -> {
            driver.fire(cycle, "Timer_Lock");
            driver.runJobs(cycle);
        });
        UUID unanswered = driver.report(cycle, city.homes().get(1)).id();
        assertThat(state(unanswered)).isEqualTo(ReportState.CLOSED_UNANSWERED);
    }

    /** The state that a step leads to is the one that the history leads to, and no change is without its line. */
    private void state(Runnable step) {
        ReportState before = stored(report);
        long changes = changes(report).size();
        step.run();
        ReportState now = stored(report);
        reached.add(now);
        assertThat(state(report)).isEqualTo(now);
        if (before != now) {
            assertThat(changes(report)).hasSizeGreaterThan((int) changes);
        }
    }

    private ReportState stored(UUID of) {
        return ReportState.valueOf(jdbc.sql("select state from reports where id = ?")
                .param(Ids.bytes(of))
                .query(String.class)
                .single());
    }

    private ReportState state(UUID of) {
        List<TimelineEntry.Change> changes = changes(of);
        return changes.isEmpty()
                ? ReportState.PENDING
                : ReportState.valueOf(changes.get(0).after().key().substring("state.".length()));
    }

    /** Of state, the newest first. */
    private List<TimelineEntry.Change> changes(UUID of) {
        return timeline(of).stream()
                .map(TimelineEntry::change)
                .filter(Objects::nonNull)
                .filter(change -> change.after().key().startsWith("state."))
                .toList();
    }

    @Test
    void who_holds_a_task_and_when_it_comes_up_never_changes_without_a_row() {
        Actor official = city.official();
        Actor colleague = fixture.colleague(city, "east", "colleague");
        LocalDate tomorrow = LocalDate.now(clock).plusDays(1);
        cycle = driver.openAndDispatch("infection-status", city);
        report = driver.report(cycle, home).id();
        driver.answer(cycle, home, 1);
        String task = driver.openTasks("report_id", report, "CHECK").get(0);

        row(task, TaskStep.Kind.RELEASED, () -> desk.release(official, task));
        row(task, TaskStep.Kind.CLAIMED, () -> desk.claim(official, task));
        row(task, TaskStep.Kind.ASSIGNED, () -> desk.assign(official, task, colleague.username()));
        row(task, TaskStep.Kind.SNOOZED, () -> desk.snooze(colleague, task, tomorrow));
        row(task, TaskStep.Kind.WOKEN, () -> desk.snooze(colleague, task, null));
        row(task, TaskStep.Kind.PRIORITISED, () -> desk.prioritise(colleague, task, 1));
        row(
                task,
                TaskStep.Kind.ASSIGNED,
                () -> reassign.give(city.supervisor(), colleague.username(), List.of(task), official.username()));
        row(
                task,
                TaskStep.Kind.HANDED_OVER,
                () -> handOvers.plan(
                        city.supervisor(),
                        new HandOverPlan(official.username(), colleague.username(), LocalDate.now(clock), null)));
        assertThat(log.of(report)).extracting(TaskStep::kind).contains(TaskStep.Kind.values());
        assertThat(log.of(report).get(2))
                .extracting(TaskStep::by, TaskStep::from, TaskStep::to)
                .containsExactly(official.name(), official.name(), colleague.name());
        timeline(report).forEach(this::readable);
    }

    /** What the engine's row of the task says afterwards differs from before: so must the history. */
    private void row(String task, TaskStep.Kind kind, Runnable step) {
        Map<String, Object> before = held(task);
        int rows = log.of(report).size();
        step.run();
        assertThat(held(task)).as(kind.name()).isNotEqualTo(before);
        assertThat(log.of(report)).as(kind.name()).hasSize(rows + 1);
        assertThat(log.of(report)).extracting(TaskStep::kind).contains(kind);
        assertThat(timeline(report)).extracting(entry -> entry.what().key()).contains("report.timeline.step." + kind);
    }

    private Map<String, Object> held(String task) {
        Map<String, Object> row = jdbc.sql("select assignee_id, snoozed_until, priority from tasks where id = ?")
                .param(task)
                .query()
                .singleRow();
        row.computeIfPresent("assignee_id", (name, id) -> Arrays.hashCode((byte[]) id));
        return row;
    }

    @Test
    void an_order_for_many_tasks_writes_a_row_for_each() {
        cycle = driver.openAndDispatch("infection-status", city);
        driver.fire(cycle, "Timer_Due");
        report = driver.report(cycle, home).id();
        List<String> chosen = driver.openTasks("report_id", report, "FOLLOW_UP");
        UUID order = bulk.prepare(city.official(), BulkAction.RELEASE, chosen);
        bulk.confirm(city.official(), order, "", null, List.of());
        driver.workOffBulkOrders();
        assertThat(log.of(report)).extracting(TaskStep::kind).containsExactly(TaskStep.Kind.RELEASED);
    }

    @Test
    void photos_and_the_reason_of_a_failed_message_are_in_it() {
        cycle = driver.openAndDispatch("infection-status", city);
        report = driver.report(cycle, home).id();
        jdbc.sql(
                        "update notices set state = 'DEAD', outcome = 'refused', report_id = ? where cycle_id = ? and person_id = ?")
                .params(Ids.bytes(report), Ids.bytes(cycle), Ids.bytes(home.personId()))
                .update();
        reportFiles.addOfVisit(report, new StoredFile("0".repeat(64), "현관.jpg", "image/jpeg", 10, null, null), "이방문");
        assertThat(timeline(report))
                .extracting(entry -> entry.what().key())
                .contains("report.timeline.notice.why", "report.timeline.photo");
        timeline(report).forEach(this::readable);
    }

    private void readable(TimelineEntry entry) {
        for (Locale language : List.of(Locale.KOREAN, Locale.ENGLISH)) {
            assertThat(said(entry.what(), language)).isNotBlank().doesNotContain("report.", "notice.", "{");
            if (entry.change() != null) {
                assertThat(said(entry.change().before(), language)).isNotBlank().doesNotContain("{");
                assertThat(said(entry.change().after(), language)).isNotBlank().doesNotContain("{");
            }
        }
    }

    private String said(Text text, Locale language) {
        return messages.getMessage(text.key(), text.args().toArray(), language);
    }

    private void decide(Actor actor, TaskKind kind, Choice choice, String comment) {
        desk.complete(
                actor,
                driver.openTasks("report_id", report, kind.name()).get(0),
                new TaskDecision(choice, comment, null, List.of()));
    }

    private List<TimelineEntry> timeline(UUID of) {
        CaseFile file = files.of(of);
        return Timeline.of(file, tasks.ofReport(of), log.of(of), CaseDocument.of(file, reportFiles.of(of)));
    }
}
