package kr.smartwork.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import kr.smartwork.EngineTest;
import kr.smartwork.process.TaskDecision.Choice;
import kr.smartwork.registry.Actor;
import kr.smartwork.report.ReportState;
import kr.smartwork.report.Reports;
import kr.smartwork.shared.Failure;
import kr.smartwork.shared.Ids;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two members of staff at one task at the same moment: one has it or decides it, the other reads who did. */
@EngineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TaskRacesTest {

    /** In the east, which is in turn with the west. */
    private static final int HOMES = 2 * Duel.ROUNDS;

    @Autowired
    CityFixture fixture;

    @Autowired
    CycleDriver driver;

    @Autowired
    Duel duel;

    @Autowired
    TaskDesk desk;

    @Autowired
    ExtendReport extend;

    @Autowired
    Reports reports;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    CityFixture.City city;
    Actor eastSupervisor;
    UUID raised;

    /** Every facility of the east is called, and the supervisor is to decide about it. */
    @BeforeAll
    void raise() {
        city = fixture.city(2 * HOMES);
        eastSupervisor = fixture.districtSupervisor(city, "east");
        raised = driver.openAndDispatch("infection-status", city);
        driver.fire(raised, "Timer_Due");
        driver.fire(raised, "Timer_Escalate");
    }

    @Test
    void two_officials_taking_one_task_are_one_holder_and_one_who_reads_the_name() throws Exception {
        Actor one = city.westOfficial();
        Actor other = fixture.colleague(city, "west", "other");
        UUID report = driver.report(raised, city.homes().get(1)).id();
        String task = task(report, TaskKind.FOLLOW_UP);
        for (int round = 0; round < Duel.ROUNDS; round++) {
            Duel.Start start = Duel.Start.of(round);
            List<Object> results = duel.fight(
                    start, () -> reports.getLocked(report), () -> claim(one, task), () -> claim(other, task));
            boolean first = duel.oneWinner(results, start);
            Actor winner = first ? one : other;
            assertThat(holder(task)).isEqualTo(winner.id());
            assertThat(duel.sentence((Failure) results.get(first ? 1 : 0))).contains(winner.name());
            desk.release(winner, task);
        }
    }

    @Test
    void two_supervisors_deciding_one_escalation_decide_it_once() throws Exception {
        for (int round = 0; round < Duel.ROUNDS; round++) {
            UUID report = east(round);
            String task = task(report, TaskKind.ESCALATION);
            Duel.Start start = Duel.Start.of(round);
            List<Object> results = duel.fight(
                    start,
                    () -> reports.getLocked(report),
                    () -> decide(city.supervisor(), task, Choice.CLOSE),
                    () -> decide(eastSupervisor, task, Choice.KEEP_CALLING));
            boolean closed = duel.oneWinner(results, start);
            assertThat(duel.sentence((Failure) results.get(closed ? 1 : 0)))
                    .contains((closed ? city.supervisor() : eastSupervisor).name());
            assertThat(decisions(report)).containsExactly(closed ? "CLOSED_WITHOUT_ANSWER" : "KEEP_CALLING");
            assertThat(reports.get(report).state())
                    .isEqualTo(closed ? ReportState.CLOSED_UNANSWERED : ReportState.NOT_OPENED);
        }
    }

    @Test
    void an_extension_and_a_closure_of_one_report_are_one_of_both() throws Exception {
        Extension later = new Extension(clock.instant().plus(Duration.ofHours(5)), "정전");
        for (int round = 0; round < Duel.ROUNDS; round++) {
            UUID report = east(Duel.ROUNDS + round);
            String task = task(report, TaskKind.ESCALATION);
            Duel.Start start = Duel.Start.of(round);
            List<Object> results = duel.fight(
                    start,
                    () -> reports.getLocked(report),
                    () -> {
                        extend.extend(eastSupervisor, report, later);
                        return "extended";
                    },
                    () -> decide(city.supervisor(), task, Choice.CLOSE));
            boolean extended = duel.oneWinner(results, start);
            assertThat(decisions(report)).containsExactly(extended ? "EXTENDED" : "CLOSED_WITHOUT_ANSWER");
            assertThat(reports.get(report).extendedUntil() != null).isEqualTo(extended);
            assertThat(driver.positions(report)).isEqualTo(extended ? List.of("User_CompleteForm") : List.of());
        }
    }

    private Object claim(Actor actor, String task) {
        desk.claim(actor, task);
        return actor.id();
    }

    private Object decide(Actor actor, String task, Choice choice) {
        desk.complete(actor, task, new TaskDecision(choice, "사유", null, List.of()));
        return choice;
    }

    private UUID east(int home) {
        return driver.report(raised, city.homes().get(2 * home)).id();
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

    private List<String> decisions(UUID report) {
        return jdbc.sql("select kind from decisions where report_id = ?")
                .param(Ids.bytes(report))
                .query(String.class)
                .list();
    }
}
