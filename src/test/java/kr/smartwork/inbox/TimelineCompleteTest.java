package kr.smartwork.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import kr.smartwork.EngineTest;
import kr.smartwork.process.CityFixture;
import kr.smartwork.process.CorrectLate;
import kr.smartwork.process.CycleDriver;
import kr.smartwork.process.CycleProcess;
import kr.smartwork.process.DecisionCases;
import kr.smartwork.process.ExtendReport;
import kr.smartwork.process.Extension;
import kr.smartwork.process.InboxTasks;
import kr.smartwork.process.LockCycle;
import kr.smartwork.process.ReportProcess;
import kr.smartwork.process.TaskDecision;
import kr.smartwork.process.TaskDesk;
import kr.smartwork.process.TaskLog;
import kr.smartwork.report.CaseFile;
import kr.smartwork.report.CaseFiles;
import kr.smartwork.report.DecisionKind;
import kr.smartwork.report.Report;
import kr.smartwork.report.Reports;
import kr.smartwork.report.SubmitAnswer;
import kr.smartwork.report.Submitter;
import kr.smartwork.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever becomes of a report, its history has one more line in words. A kind of decision that is added needs its step here. */
@EngineTest
class TimelineCompleteTest {

    @Autowired
    CityFixture fixture;

    @Autowired
    CycleDriver driver;

    @Autowired
    DecisionCases decisions;

    @Autowired
    TaskDesk desk;

    @Autowired
    ReportProcess reportProcess;

    @Autowired
    CycleProcess cycles;

    @Autowired
    ExtendReport extend;

    @Autowired
    LockCycle lock;

    @Autowired
    CorrectLate correctLate;

    @Autowired
    CaseFiles files;

    @Autowired
    InboxTasks tasks;

    @Autowired
    TaskLog log;

    @Autowired
    Reports reports;

    @Autowired
    MessageSource messages;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    final Set<DecisionKind> seen = EnumSet.noneOf(DecisionKind.class);
    CityFixture.City city;
    CityFixture.Home home;
    CityFixture.Home other;

    @BeforeEach
    void build() {
        city = fixture.city(2);
        home = city.homes().get(0);
        other = city.homes().get(1);
    }

    @Test
    void every_step_of_a_report_has_its_line_and_every_kind_of_decision_is_such_a_step() {
        everyDecisionOfATask();
        askedOpenedRemindedCalledRaisedExtendedAndLocked();
        acceptedByRuleAndCorrectedLate();
        withdrawn();
        // What is passed on needs a model with a second check, see ExtraStepsTest.
        assertThat(seen).containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(DecisionKind.PASSED_ON)));
    }

    private void everyDecisionOfATask() {
        for (DecisionCases.Case one : decisions.all()) {
            UUID report = one.report() == null ? decisions.anyReport(one) : one.report();
            Runnable step = () -> desk.complete(
                    one.people().get(DecisionCases.Who.CITY_SUPERVISOR), one.task(), decisions.decision(one));
            if (one.choice() == TaskDecision.Choice.PUBLISH) {
                step.run();
            } else {
                line(report, one.toString(), step);
            }
        }
    }

    private void askedOpenedRemindedCalledRaisedExtendedAndLocked() {
        UUID cycle = driver.open("infection-status", city);
        driver.runOneJob(cycle);
        UUID report = report(cycle, home);
        assertThat(keys(report)).isEmpty();
        line(report, "asked", () -> driver.runJobs(cycle));
        assertThat(keys(report)).contains("report.timeline.asked");
        line(report, "opened", () -> reportProcess.opened(report));
        line(report, "reminded", () -> cycles.remind(city.supervisor(), cycle));
        line(report, "called", () -> driver.fire(cycle, "Timer_Due"));
        line(report, "raised", () -> driver.fire(cycle, "Timer_Escalate"));
        line(
                report,
                "extended",
                () -> extend.extend(
                        city.supervisor(), report, new Extension(clock.instant().plus(Duration.ofHours(5)), "정전")));
        pastLock(cycle);
        line(report(cycle, other), "closed by the lock", () -> driver.fire(cycle, "Timer_Lock"));
        line(report, "the extension is ended", () -> lock.now(city.supervisor(), cycle, "급함"));
        line(report, "closed by the lock as well", () -> driver.runJobs(cycle));
    }

    private void acceptedByRuleAndCorrectedLate() {
        UUID cycle = driver.openAndDispatch("infection-status", city);
        UUID report = report(cycle, home);
        line(report, "answered", () -> driver.answer(cycle, home, 0));
        driver.answer(cycle, other, 0);
        pastLock(cycle);
        driver.settle(cycle);
        line(
                report,
                "corrected late",
                () -> correctLate.correct(
                        city.official(),
                        SubmitAnswer.answered(
                                report,
                                UUID.randomUUID().toString(),
                                CycleDriver.answers(1),
                                Submitter.phone(city.official())),
                        "전화로 다시 확인함"));
    }

    private void withdrawn() {
        UUID cycle = driver.openAndDispatch("infection-status", city);
        line(report(cycle, home), "withdrawn", () -> {
            cycles.cancel(city.supervisor(), cycle, "잘못 시작함");
            driver.runJobs(cycle);
        });
    }

    /** Runs the step; a report that is elsewhere afterwards without a new line is found as well. */
    private void line(UUID report, String what, Runnable step) {
        List<TimelineEntry> before = timeline(report);
        Report then = reports.get(report);
        step.run();
        List<TimelineEntry> added = new ArrayList<>(timeline(report));
        before.forEach(added::remove);
        assertThat(added)
                .as("%s, from %s to %s", what, then.state(), reports.get(report).state())
                .isNotEmpty();
        for (TimelineEntry entry : added) {
            for (Locale language : List.of(Locale.KOREAN, Locale.ENGLISH)) {
                assertThat(messages.getMessage(
                                entry.what().key(), entry.what().args().toArray(), language))
                        .as(what)
                        .isNotBlank()
                        .doesNotContain("report.", "{");
            }
        }
        files.of(report).decisions().stream().map(CaseFile.Decision::kind).forEach(seen::add);
    }

    private List<TimelineEntry> timeline(UUID report) {
        return Timeline.of(files.of(report), tasks.ofReport(report), log.of(report), List.of());
    }

    private List<String> keys(UUID report) {
        return timeline(report).stream().map(entry -> entry.what().key()).toList();
    }

    private UUID report(UUID cycle, CityFixture.Home of) {
        return driver.report(cycle, of).id();
    }

    private void pastLock(UUID cycle) {
        jdbc.sql("update cycles set lock_at = opened_at where id = ?")
                .param(Ids.bytes(cycle))
                .update();
    }
}
