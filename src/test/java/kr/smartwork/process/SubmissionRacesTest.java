package kr.smartwork.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import kr.smartwork.EngineTest;
import kr.smartwork.report.Receipt;
import kr.smartwork.report.Report;
import kr.smartwork.report.ReportState;
import kr.smartwork.report.Reports;
import kr.smartwork.shared.Conflict;
import kr.smartwork.shared.Ids;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A facility answers while the office reminds, calls or extends: the answer is stored, and nobody is asked after it. */
@EngineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SubmissionRacesTest {

    @Autowired
    CityFixture fixture;

    @Autowired
    CycleDriver driver;

    @Autowired
    Duel duel;

    @Autowired
    CycleProcess cycles;

    @Autowired
    EscalateReports escalate;

    @Autowired
    ExtendReport extend;

    @Autowired
    EngineRetry retry;

    @Autowired
    Reports reports;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    CityFixture.City city;
    UUID cycleId;

    @BeforeAll
    void build() {
        city = fixture.city(Duel.ROUNDS);
    }

    @BeforeEach
    void ask() {
        cycleId = driver.openAndDispatch("infection-status", city);
    }

    @Test
    void who_has_answered_is_not_reminded_and_who_is_being_reminded_may_answer() throws Exception {
        for (int round = 0; round < Duel.ROUNDS; round++) {
            CityFixture.Home home = city.homes().get(round);
            int before = reminders(home);
            longAgo();
            Duel.Start start = Duel.Start.of(round);
            List<Object> results = duel.fight(
                    start,
                    () -> lock(home),
                    () -> driver.answer(cycleId, home, 0),
                    () -> cycles.remind(city.supervisor(), cycleId));
            assertThat(results.get(0)).as("round %d", round).isInstanceOf(Receipt.class);
            assertThat(results.get(1)).as("round %d", round).isInstanceOf(Integer.class);
            assertThat(reminders(home) - before).as("round %d", round).isBetween(0, 1);
            if (start == Duel.Start.OTHER) {
                assertThat(reminders(home) - before).as("round %d", round).isOne();
            }
            assertSettled(home);
            int then = reminders(home);
            longAgo();
            cycles.remind(city.supervisor(), cycleId);
            assertThat(reminders(home)).as("round %d", round).isEqualTo(then);
        }
    }

    @Test
    void an_answer_at_the_due_time_leaves_nothing_to_call() throws Exception {
        jdbc.sql("update reports set escalation_level = 1 where cycle_id = ?")
                .param(Ids.bytes(cycleId))
                .update();
        for (int round = 0; round < Duel.ROUNDS; round++) {
            CityFixture.Home home = city.homes().get(round);
            UUID report = driver.report(cycleId, home).id();
            jdbc.sql("update reports set escalation_level = 0 where id = ?")
                    .param(Ids.bytes(report))
                    .update();
            Duel.Start start = Duel.Start.of(round);
            List<Object> results = duel.fight(
                    start,
                    () -> lock(home),
                    () -> driver.answer(cycleId, home, 0),
                    () -> retry.run(null, () -> escalate.nextChunkToPhone(cycleId)));
            assertThat(results.get(0)).as("round %d", round).isInstanceOf(Receipt.class);
            assertThat(results.get(1)).as("round %d", round).isInstanceOf(Boolean.class);
            assertThat(retry.run(null, () -> escalate.nextChunkToPhone(cycleId)))
                    .isFalse();
            assertSettled(home);
            assertThat(driver.openTasks("report_id", report, "FOLLOW_UP")).isEmpty();
            if (start != Duel.Start.BOTH) {
                assertThat(calls(report)).as("round %d", round).isEqualTo(start == Duel.Start.OTHER ? 1 : 0);
            }
        }
    }

    @Test
    void an_extension_before_an_answer_holds_and_after_it_is_refused() throws Exception {
        Extension later = new Extension(clock.instant().plus(Duration.ofHours(5)), "정전");
        for (int round = 0; round < Duel.ROUNDS; round++) {
            CityFixture.Home home = city.homes().get(round);
            Duel.Start start = Duel.Start.of(round);
            List<Object> results = duel.fight(start, () -> lock(home), () -> driver.answer(cycleId, home, 0), () -> {
                extend.extend(city.supervisor(), driver.report(cycleId, home).id(), later);
                return "extended";
            });
            assertThat(results.get(0)).as("round %d", round).isInstanceOf(Receipt.class);
            boolean extended = "extended".equals(results.get(1));
            if (start != Duel.Start.BOTH) {
                assertThat(extended).as("round %d", round).isEqualTo(start == Duel.Start.OTHER);
            }
            if (!extended) {
                assertThat(duel.sentence((Conflict) results.get(1))).isEqualTo("이미 접수를 완료한 보고입니다.");
            }
            assertThat(driver.report(cycleId, home).extendedUntil() != null).isEqualTo(extended);
            assertSettled(home);
        }
    }

    /** The row that all of them need. */
    private void lock(CityFixture.Home home) {
        reports.getLocked(driver.report(cycleId, home).id());
    }

    private void assertSettled(CityFixture.Home home) {
        Report report = driver.report(cycleId, home);
        assertThat(report.state()).as(home.code()).isEqualTo(ReportState.ACCEPTED);
        assertThat(report.versionNo()).isOne();
        assertThat(driver.positions(report.id())).isEmpty();
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(report.id().toString())
                        .count())
                .isZero();
    }

    /** As if the last reminder had not been just now. */
    private void longAgo() {
        jdbc.sql("update cycle_reminders set sent_at = remind_at - interval '1' day where cycle_id = ?"
                        + " and sent_at is not null")
                .param(Ids.bytes(cycleId))
                .update();
    }

    private int reminders(CityFixture.Home home) {
        return jdbc.sql("select count(*) from notices where cycle_id = ? and person_id = ? and purpose = 'REMINDER'")
                .params(Ids.bytes(cycleId), Ids.bytes(home.personId()))
                .query(Integer.class)
                .single();
    }

    private int calls(UUID report) {
        return jdbc.sql("select count(*) from tasks where report_id = ? and kind = 'FOLLOW_UP'")
                .param(Ids.bytes(report))
                .query(Integer.class)
                .single();
    }
}
