package kr.smartwork.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kr.smartwork.cycle.Cycle;
import kr.smartwork.cycle.Cycles;
import kr.smartwork.cycle.OpenCycle;
import kr.smartwork.cycle.Schedule;
import kr.smartwork.registry.Actor;
import kr.smartwork.report.MarkedQuestion;
import kr.smartwork.report.Receipt;
import kr.smartwork.report.Report;
import kr.smartwork.report.Reports;
import kr.smartwork.report.SubmitAnswer;
import kr.smartwork.report.Submitter;
import kr.smartwork.shared.Ids;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Drives cycles in tests: opens them, runs their jobs one by one, fires their timers, answers for facilities. */
@TestComponent
public class CycleDriver {

    private final CycleProcess cycleProcess;
    private final ReportProcess reportProcess;
    private final SettledCheck settledCheck;
    private final TaskDesk desk;
    private final BulkWorker bulkWorker;
    private final ManagementService engine;
    private final Cycles cycles;
    private final Reports reports;
    private final JdbcClient jdbc;
    private final Clock clock;

    CycleDriver(
            CycleProcess cycleProcess,
            ReportProcess reportProcess,
            SettledCheck settledCheck,
            TaskDesk desk,
            BulkWorker bulkWorker,
            ManagementService engine,
            Cycles cycles,
            Reports reports,
            JdbcClient jdbc,
            Clock clock) {
        this.cycleProcess = cycleProcess;
        this.reportProcess = reportProcess;
        this.settledCheck = settledCheck;
        this.desk = desk;
        this.bulkWorker = bulkWorker;
        this.engine = engine;
        this.cycles = cycles;
        this.reports = reports;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Opens a cycle for exactly this city, due in an hour, with one reminder planned. */
    public UUID open(String program, CityFixture.City city) {
        Instant now = clock.instant();
        Instant due = now.plus(Duration.ofHours(1));
        Schedule schedule = new Schedule(
                due,
                due.plus(Duration.ofHours(1)),
                due.plus(Duration.ofHours(2)),
                List.of(now.plus(Duration.ofMinutes(30))));
        return cycleProcess
                .openUnattended(new OpenCycle(
                        program,
                        "시험 회차",
                        UUID.randomUUID().toString(),
                        schedule,
                        Set.copyOf(city.codes()),
                        false,
                        null))
                .id();
    }

    /** Opens a cycle and asks everybody. */
    public UUID openAndDispatch(String program, CityFixture.City city) {
        UUID cycleId = open(program, city);
        runJobs(cycleId);
        return cycleId;
    }

    /** As if the cycle had asked its number of confirmed cases under this key, which the form of now calls a former one. */
    public void askedUnder(String former, UUID past, UUID now) {
        UUID form = Ids.next();
        jdbc.sql(
                        """
                        insert into form_versions (id, form_code, number, schema_json, hash, title, title_en, note, published_by,
                            published_at)
                        select ?, concat(v.form_code, ?), 1, replace(v.schema_json, '"Confirmed cases"',
                            concat('"Confirmed cases", "formerKey": "', ?, '"')),
                            v.hash, v.title, v.title_en, v.note, v.published_by, v.published_at
                        from form_versions v join cycles c on c.form_version_id = v.id where c.id = ?
                        """)
                .params(Ids.bytes(form), "-" + form, former, Ids.bytes(now))
                .update();
        jdbc.sql("update cycles set form_version_id = ? where id = ?")
                .params(Ids.bytes(form), Ids.bytes(now))
                .update();
        jdbc.sql("update answer_values set field = ? where field = 'confirmed' and version_id in"
                        + " (select version_id from reports where cycle_id = ?)")
                .params(former, Ids.bytes(past))
                .update();
        jdbc.sql("update versions set answers = replace(answers, '\"confirmed\"', concat('\"', ?, '\"')) where id in"
                        + " (select version_id from reports where cycle_id = ?)")
                .params(former, Ids.bytes(past))
                .update();
    }

    /** Runs the cycle's jobs that are not timers, until none is left. */
    public void runJobs(UUID cycleId) {
        while (runOneJob(cycleId)) {
            // Each job may create the next one.
        }
    }

    /** Runs one such job; false when there is none. */
    public boolean runOneJob(UUID cycleId) {
        List<Job> jobs = engine.createJobQuery()
                .processInstanceId(cycle(cycleId).processInstanceId())
                .messages()
                .listPage(0, 1);
        jobs.forEach(job -> engine.executeJob(job.getId()));
        return !jobs.isEmpty();
    }

    /** Fires a timer of the cycle as if its time had come, and runs what follows. */
    public void fire(UUID cycleId, String timer) {
        fireTimer(cycleId, timer);
        runJobs(cycleId);
    }

    /** Fires a timer of the cycle and leaves alone what follows. */
    public void fireTimer(UUID cycleId, String timer) {
        Job job = engine.createJobQuery()
                .processInstanceId(cycle(cycleId).processInstanceId())
                .activityId(timer)
                .singleResult();
        engine.executeJob(job.getId());
    }

    /** Checks whether everything is settled, as the worker does, and runs what follows. */
    public void settle(UUID cycleId) {
        settledCheck.check(cycleId);
        runJobs(cycleId);
    }

    /** Answers for a facility by its link: nothing to see unless there are confirmed cases. */
    public Receipt answer(UUID cycleId, CityFixture.Home home, int confirmed) {
        Report report = report(cycleId, home);
        return reportProcess.submit(SubmitAnswer.answered(
                report.id(),
                UUID.randomUUID().toString(),
                answers(confirmed),
                Submitter.person(home.personId(), "김담당")));
    }

    /** Valid answers of the infection status. */
    public static Map<String, Object> answers(int confirmed) {
        Map<String, Object> answers = new HashMap<>();
        for (String field : List.of("suspected", "isolated", "testedStaff", "positiveStaff")) {
            answers.put(field, "0");
        }
        answers.put("confirmed", Integer.toString(confirmed));
        answers.put("visitors", "allowed");
        answers.put("equipment", "enough");
        return answers;
    }

    /** An official calls and nobody answers. */
    public void noAnswer(Actor actor, UUID cycleId, CityFixture.Home home) {
        decide(actor, cycleId, home, TaskDecision.Choice.NO_ANSWER, "");
    }

    /** An official has an answer corrected. */
    public void returned(Actor actor, UUID cycleId, CityFixture.Home home, String reason, MarkedQuestion... questions) {
        String task =
                openTasks("report_id", report(cycleId, home).id(), "CHECK").get(0);
        desk.complete(
                actor,
                task,
                new TaskDecision(TaskDecision.Choice.RETURN, reason, null, List.of()).marking(List.of(questions)));
    }

    private void decide(Actor actor, UUID cycleId, CityFixture.Home home, TaskDecision.Choice choice, String comment) {
        UUID report = report(cycleId, home).id();
        String task = openTasks("report_id", report, choice.kind().name()).get(0);
        desk.complete(actor, task, new TaskDecision(choice, comment, null, List.of()));
    }

    /** Works off all confirmed orders over many tasks, without waiting for their time. */
    public void workOffBulkOrders() {
        jdbc.sql("update bulk_orders set start_at = created_at where state = 'WAITING'")
                .update();
        bulkWorker.work();
    }

    public Cycle cycle(UUID cycleId) {
        return cycles.get(cycleId);
    }

    public Report report(UUID cycleId, CityFixture.Home home) {
        UUID id = jdbc.sql("select id from reports where cycle_id = ? and facility_id = ?")
                .params(Ids.bytes(cycleId), Ids.bytes(home.id()))
                .query((row, n) -> Ids.get(row, "id"))
                .single();
        return reports.get(id);
    }

    /** One of the cycle's reports, always the same. */
    public UUID anyReport(UUID cycleId) {
        return jdbc.sql("select id from reports where cycle_id = ? order by id limit 1")
                .param(Ids.bytes(cycleId))
                .query((row, n) -> Ids.get(row, "id"))
                .single();
    }

    /** The elements at which a report waits, by the projection. */
    public List<String> positions(UUID reportId) {
        return jdbc.sql("select element from report_positions where report_id = ? order by element")
                .param(Ids.bytes(reportId))
                .query(String.class)
                .list();
    }

    /** The open tasks of a report or cycle, by the projection. */
    public List<String> openTasks(String column, UUID id, String kind) {
        return jdbc.sql("select id from tasks where " + column + " = ? and kind = ? and state = 'OPEN'")
                .params(Ids.bytes(id), kind)
                .query(String.class)
                .list();
    }
}
