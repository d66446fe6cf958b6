package kr.smartwork.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.smartwork.EngineTest;
import kr.smartwork.mysql.OnMySql;
import kr.smartwork.process.CityFixture;
import kr.smartwork.process.CycleDriver;
import kr.smartwork.shared.Ids;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Dispatch three ways, in turn: ours (chunks in the engine's jobs), plain (a start by key and a notice per transaction), and
 * bare (the same rows by JDBC batches). The plain way is measured on {@value #PLAIN} reports a round: its rate does not
 * depend on how many there are.
 */
@EngineTest
@OnMySql
class DispatchBench {

    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    private static final int PLAIN = 500;
    private static final int CHUNK = 250;

    @Autowired
    CityFixture fixture;

    @Autowired
    CycleDriver driver;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void dispatch() throws Exception {
        Table table = new Table(
                "Dispatch: report, engine instance, task, position, notice",
                "reports",
                "ours, reports/s",
                "plain, reports/s",
                "ours : plain",
                "bare JDBC, s",
                "ours, s",
                "ours : bare");
        for (int size : sizes()) {
            List<String> row = measure(size);
            System.out.println(String.join(" | ", row));
            table.row(row);
        }
        table.print();
    }

    /** 5,000 and 20,000 unless {@code -Dbench.sizes=…} says otherwise. */
    private static int[] sizes() {
        return Arrays.stream(System.getProperty("bench.sizes", "5000,20000").split(","))
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    private List<String> measure(int size) {
        CityFixture.City city = fixture.city(size);
        CityFixture.City small = fixture.city(PLAIN);
        round(city, small, true);
        double[] ours = new double[ROUNDS];
        double[] plain = new double[ROUNDS];
        double[] bare = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            double[] seconds = round(city, small, false);
            ours[i] = seconds[0];
            plain[i] = PLAIN / seconds[1];
            bare[i] = seconds[2];
        }
        Rounds oursSeconds = Rounds.of(ours);
        Rounds oursRate = Rounds.of(Arrays.stream(ours).map(s -> size / s).toArray());
        Rounds plainRate = Rounds.of(plain);
        Rounds bareSeconds = Rounds.of(bare);
        return List.of(
                Integer.toString(size),
                oursRate.text(),
                plainRate.text(),
                String.format("%.1f", oursRate.median() / plainRate.median()),
                bareSeconds.text(),
                oursSeconds.text(),
                String.format("%.2f", oursSeconds.median() / bareSeconds.median()));
    }

    /** Seconds of ours, plain and bare. */
    private double[] round(CityFixture.City city, CityFixture.City small, boolean warmUp) {
        UUID cycleId = frozen(city);
        double ours = seconds(() -> driver.runJobs(cycleId));
        byte[] key = Ids.bytes(cycleId);
        List<UUID> ids = jdbc.query(
                "select id from reports where cycle_id = ?", (row, n) -> Ids.get(row, "id"), new Object[] {key});
        EngineRows rows = EngineRows.takeOut(jdbc, transaction);
        assertThat(rows.count()).isGreaterThan(ids.size() * 5);
        double bare = rows.putBack(ids, CHUNK);
        EngineRows.clear(jdbc);
        double plain = warmUp ? 1 : plain(small);
        return new double[] {ours, plain, bare};
    }

    /** A cycle whose audience is frozen and that has asked nobody yet. */
    private UUID frozen(CityFixture.City city) {
        UUID cycleId = driver.open("infection-status", city);
        driver.runOneJob(cycleId);
        return cycleId;
    }

    private double plain(CityFixture.City city) {
        UUID cycleId = frozen(city);
        List<UUID> reports =
                jdbc.query("select id from reports where cycle_id = ?", (row, n) -> Ids.get(row, "id"), new Object[] {
                    Ids.bytes(cycleId)
                });
        double seconds = seconds(() -> reports.forEach(id -> plainly(cycleId, id)));
        EngineRows.clear(jdbc);
        return seconds;
    }

    private void plainly(UUID cycleId, UUID reportId) {
        transaction.executeWithoutResult(status -> {
            Map<String, Object> variables = new HashMap<>();
            variables.put("official", null);
            String instance = runtime.startProcessInstanceByKey("report", reportId.toString(), variables)
                    .getId();
            jdbc.update(
                    "update reports set state = 'NOT_OPENED', process_instance_id = ?, dispatched_at = now() where id = ?",
                    instance,
                    Ids.bytes(reportId));
            jdbc.update(
                    """
                    insert into notices (id, dedup_key, purpose, channel, ordinal, cycle_id, person_id, state, tries,
                        next_try_at, created_at, row_version)
                    select ?, ?, 'INVITATION', 'MAIL', 1, cycle_id, person_id, 'PENDING', 0, now(), now(), 0
                    from report_recipients where report_id = ? and position_no = 1""",
                    Ids.bytes(Ids.next()),
                    "plain:" + reportId,
                    Ids.bytes(reportId));
        });
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }
}
