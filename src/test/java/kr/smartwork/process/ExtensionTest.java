package kr.smartwork.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import kr.smartwork.EngineTest;
import kr.smartwork.cycle.CycleState;
import kr.smartwork.registry.Actor;
import kr.smartwork.report.Report;
import kr.smartwork.report.ReportState;
import kr.smartwork.report.Reports;
import kr.smartwork.shared.Conflict;
import kr.smartwork.shared.Failure;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.Times;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** More time for one facility: nobody calls, the lock waits, and it is caught up with when the time is over. */
@EngineTest
class ExtensionTest {

    @Autowired
    CityFixture fixture;

    @Autowired
    CycleDriver driver;

    @Autowired
    ExtendReport extend;

    @Autowired
    LockCycle lock;

    @Autowired
    ExtensionSweep sweep;

    @Autowired
    Reports reports;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    final ExecutorService other = Executors.newSingleThreadExecutor();
    CityFixture.City city;
    CityFixture.Home east;
    CityFixture.Home west;
    UUID cycleId;
    Instant later;

    @BeforeEach
    void ask() {
        city = fixture.city(2);
        east = city.homes().get(0);
        west = city.homes().get(1);
        cycleId = driver.openAndDispatch("infection-status", city);
        later = clock.instant().plus(Duration.ofHours(5)).truncatedTo(ChronoUnit.MINUTES);
    }

    @AfterEach
    void stop() {
        other.shutdownNow();
    }

    @Test
    void an_extended_facility_is_not_called_when_the_others_are() {
        extendBy(city.official());
        driver.fire(cycleId, "Timer_Due");
        assertThat(driver.positions(report(east).id())).containsExactly("User_CompleteForm");
        assertThat(driver.openTasks("cycle_id", cycleId, "FOLLOW_UP")).hasSize(1);
        driver.fire(cycleId, "Timer_Escalate");
        assertThat(driver.positions(report(east).id())).containsExactly("User_CompleteForm");
        assertThat(driver.openTasks("cycle_id", cycleId, "ESCALATION")).hasSize(1);
    }

    @Test
    void an_extension_ends_the_call_is_told_to_the_respondent_and_stays_in_the_history() {
        driver.fire(cycleId, "Timer_Due");
        extendBy(city.official());
        UUID id = report(east).id();
        assertThat(driver.positions(id)).containsExactly("User_CompleteForm");
        assertThat(driver.openTasks("report_id", id, "FOLLOW_UP")).isEmpty();
        assertThat(count("notices where purpose = 'EXTENSION' and report_id = ?", id))
                .isEqualTo(1);
        assertThat(count("decisions where kind = 'EXTENDED' and reason = '정전' and report_id = ?", id))
                .isEqualTo(1);
        extend.extend(city.supervisor(), id, new Extension(later.plusSeconds(60), "정전이 길어짐"));
        assertThat(count("notices where purpose = 'EXTENSION' and report_id = ?", id))
                .isEqualTo(2);
    }

    @Test
    void once_raised_the_supervisor_alone_extends_and_thereby_decides() {
        driver.fire(cycleId, "Timer_Due");
        driver.fire(cycleId, "Timer_Escalate");
        UUID id = report(east).id();
        assertThatThrownBy(() -> extendBy(city.official()))
                .isInstanceOfSatisfying(
                        Conflict.class, told -> assertThat(told.code()).isEqualTo("escalated"));
        assertThat(report(east).extendedUntil()).isNull();
        extendBy(city.supervisor());
        assertThat(driver.positions(id)).containsExactly("User_CompleteForm");
        assertThat(count(
                        "tasks where kind = 'ESCALATION' and state = 'DONE' and outcome = 'extend' and report_id = ?",
                        id))
                .isEqualTo(1);
        driver.answer(cycleId, east, 0);
        assertThat(report(east).state()).isEqualTo(ReportState.ACCEPTED);
    }

    @Test
    void an_answer_by_phone_after_an_extension_ends_the_call_as_ever() {
        driver.fire(cycleId, "Timer_Due");
        driver.fire(cycleId, "Timer_Escalate");
        extendBy(city.supervisor());
        end();
        sweep.sweep();
        driver.runJobs(cycleId);
        driver.answer(cycleId, east, 0);
        assertThat(report(east).state()).isEqualTo(ReportState.ACCEPTED);
        assertThat(driver.positions(report(east).id())).isEmpty();
    }

    @Test
    void when_an_extension_ends_the_sweep_has_the_official_call() {
        extendBy(city.official());
        driver.fire(cycleId, "Timer_Due");
        sweep.sweep();
        driver.runJobs(cycleId);
        assertThat(driver.positions(report(east).id())).containsExactly("User_CompleteForm");
        end();
        sweep.sweep();
        sweep.sweep();
        driver.runJobs(cycleId);
        assertThat(driver.positions(report(east).id())).containsExactly("User_CompleteForm", "User_FollowUpByPhone");
        assertThat(driver.openTasks("report_id", report(east).id(), "FOLLOW_UP"))
                .hasSize(1);
    }

    @Test
    void when_an_extension_ends_after_the_others_were_raised_the_supervisor_is_asked_as_well() {
        extendBy(city.official());
        driver.fire(cycleId, "Timer_Due");
        driver.fire(cycleId, "Timer_Escalate");
        past("escalate_at");
        end();
        sweep.sweep();
        driver.runJobs(cycleId);
        assertThat(driver.positions(report(east).id()))
                .containsExactly("User_CompleteForm", "User_DecideEscalation", "User_FollowUpByPhone");
    }

    @Test
    void the_lock_waits_for_the_extended_facility_whose_answer_is_in_time() {
        extendBy(city.official());
        reachLock();
        assertThat(driver.cycle(cycleId).state()).isEqualTo(CycleState.FOLLOW_UP);
        assertThat(report(west).state()).isEqualTo(ReportState.CLOSED_UNANSWERED);
        assertThat(report(east).state()).isEqualTo(ReportState.NOT_OPENED);
        driver.answer(cycleId, east, 0);
        assertThat(report(east).late()).isFalse();
        driver.settle(cycleId);
        assertThat(driver.cycle(cycleId).state()).isEqualTo(CycleState.REVIEW);
    }

    @Test
    void the_lock_waits_no_longer_than_the_extension() {
        extendBy(city.official());
        reachLock();
        end();
        driver.fire(cycleId, "Timer_ExtensionsEnd");
        assertThat(report(east).state()).isEqualTo(ReportState.CLOSED_UNANSWERED);
        assertThat(driver.cycle(cycleId).state()).isEqualTo(CycleState.REVIEW);
    }

    @Test
    void an_extension_that_is_extended_again_makes_the_lock_wait_again() {
        extendBy(city.official());
        reachLock();
        extend.extend(city.supervisor(), report(east).id(), new Extension(later.plusSeconds(600), "한 번 더"));
        driver.fire(cycleId, "Timer_ExtensionsEnd");
        assertThat(report(east).state()).isEqualTo(ReportState.NOT_OPENED);
        assertThat(driver.cycle(cycleId).state()).isEqualTo(CycleState.FOLLOW_UP);
    }

    @Test
    void the_supervisor_locks_without_waiting_for_a_reason_and_officials_do_not() {
        extendBy(city.official());
        assertThatThrownBy(() -> lock.now(city.supervisor(), cycleId, "급함")).isInstanceOf(Conflict.class);
        reachLock();
        assertThatThrownBy(() -> lock.now(city.official(), cycleId, "급함")).isInstanceOf(Failure.class);
        assertThatThrownBy(() -> lock.now(city.supervisor(), cycleId, " ")).isInstanceOf(InvalidInput.class);
        lock.now(city.supervisor(), cycleId, "오늘 안에 공표해야 함");
        driver.runJobs(cycleId);
        assertThat(report(east).state()).isEqualTo(ReportState.CLOSED_UNANSWERED);
        assertThat(driver.cycle(cycleId).state()).isEqualTo(CycleState.REVIEW);
        assertThat(count(
                        "decisions where kind = 'EXTENSION_ENDED' and reason like '오늘%' and report_id = ?",
                        report(east).id()))
                .isEqualTo(1);
    }

    @Test
    void only_those_of_the_unit_extend_within_the_programs_limit_and_while_it_is_open() {
        UUID id = report(east).id();
        Extension wish = new Extension(later, "정전");
        for (Actor stranger :
                new Actor[] {city.westOfficial(), fixture.districtSupervisor(city, "west"), city.admin()}) {
            assertThatThrownBy(() -> extend.extend(stranger, id, wish)).isInstanceOf(Failure.class);
        }
        assertThatThrownBy(() -> new Extension(later, " ")).isInstanceOf(InvalidInput.class);
        refused("past", clock.instant().minusSeconds(60));
        refused("not-later", driver.cycle(cycleId).dueAt());
        refused(
                "too-late",
                driver.cycle(cycleId).dueAt().plus(Duration.ofHours(24)).plusSeconds(1));
        assertThat(extend.limit(cycleId))
                .isEqualTo(driver.cycle(cycleId).dueAt().plus(Duration.ofHours(24)));
        driver.answer(cycleId, east, 0);
        assertThatThrownBy(() -> extendBy(city.official())).isInstanceOf(Conflict.class);
        assertThat(report(east).extendedUntil()).isNull();
    }

    @Test
    void a_closed_report_is_not_extended_any_more() {
        reachLock();
        assertThatThrownBy(() -> extendBy(city.supervisor())).isInstanceOf(Conflict.class);
    }

    @Test
    void an_extension_during_the_escalation_chunk_wins() throws Exception {
        driver.fireTimer(cycleId, "Timer_Due");
        Future<?> extending = during(() -> extendBy(city.official()));
        driver.runOneJob(cycleId);
        release(extending);
        driver.runJobs(cycleId);
        assertThat(driver.positions(report(east).id())).containsExactly("User_CompleteForm");
    }

    @Test
    void an_extension_during_the_locks_chunk_wins_and_the_lock_waits() throws Exception {
        driver.fire(cycleId, "Timer_Due");
        driver.fire(cycleId, "Timer_Escalate");
        driver.fireTimer(cycleId, "Timer_Lock");
        Future<?> extending = during(() -> extendBy(city.supervisor()));
        driver.runOneJob(cycleId);
        release(extending);
        driver.runJobs(cycleId);
        assertThat(report(east).state()).isEqualTo(ReportState.NOT_OPENED);
        assertThat(driver.cycle(cycleId).state()).isEqualTo(CycleState.FOLLOW_UP);
    }

    @Test
    void an_extension_behind_a_submission_finds_it_answered() throws Exception {
        Future<?> answering = during(() -> driver.answer(cycleId, east, 0));
        ExecutorService second = Executors.newSingleThreadExecutor();
        Future<?> extending = second.submit(() -> extendBy(city.official()));
        second.shutdown();
        release(answering);
        assertThatThrownBy(() -> extending.get(30, TimeUnit.SECONDS)).hasCauseInstanceOf(Conflict.class);
        assertThat(report(east).state()).isEqualTo(ReportState.ACCEPTED);
        assertThat(report(east).extendedUntil()).isNull();
    }

    private CountDownLatch go = new CountDownLatch(1);

    /** Holds the report's row, and does it when released. */
    private Future<?> during(Runnable action) throws Exception {
        CountDownLatch locked = new CountDownLatch(1);
        UUID id = report(east).id();
        Future<?> running = other.submit(() -> transaction.executeWithoutResult(status -> {
            reports.getLocked(id);
            locked.countDown();
            await(go);
            action.run();
        }));
        assertThat(locked.await(20, TimeUnit.SECONDS)).isTrue();
        return running;
    }

    private void release(Future<?> running) throws Exception {
        go.countDown();
        running.get(30, TimeUnit.SECONDS);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void refused(String code, Instant until) {
        assertThatThrownBy(() -> extend.extend(city.official(), report(east).id(), new Extension(until, "정전")))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        wrong -> assertThat(wrong.errors().get(0).code()).isEqualTo(code));
    }

    private void extendBy(Actor actor) {
        extend.extend(actor, report(east).id(), new Extension(later, "정전"));
    }

    private void reachLock() {
        driver.fire(cycleId, "Timer_Due");
        driver.fire(cycleId, "Timer_Escalate");
        past("lock_at");
        driver.fire(cycleId, "Timer_Lock");
    }

    /** The extension's time is over. */
    private void end() {
        jdbc.sql("update reports set extended_until = ? where id = ?")
                .params(
                        Times.timestamp(clock.instant().minusSeconds(5)),
                        Ids.bytes(report(east).id()))
                .update();
    }

    private void past(String column) {
        jdbc.sql("update cycles set " + column + " = ? where id = ?")
                .params(Times.timestamp(clock.instant().minusSeconds(5)), Ids.bytes(cycleId))
                .update();
    }

    private int count(String from, UUID id) {
        return jdbc.sql("select count(*) from " + from)
                .param(Ids.bytes(id))
                .query(Integer.class)
                .single();
    }

    private Report report(CityFixture.Home home) {
        return driver.report(cycleId, home);
    }
}
