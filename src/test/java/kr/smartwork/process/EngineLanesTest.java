package kr.smartwork.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import kr.smartwork.EngineTest;
import kr.smartwork.audit.AuditEvent;
import kr.smartwork.audit.AuditTrail;
import kr.smartwork.mysql.OnMySql;
import kr.smartwork.registry.Actor;
import kr.smartwork.report.ReportState;
import kr.smartwork.shared.Ids;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Chunks side by side: each a transaction of its own, on the database that has shared locks. */
@EngineTest
@OnMySql
class EngineLanesTest {

    @Autowired
    CityFixture fixture;

    @Autowired
    CycleDriver driver;

    @Autowired
    CycleProcess cycles;

    @Autowired
    EngineLanes lanes;

    @Autowired
    Dispatch dispatch;

    @Autowired
    AuditTrail audit;

    @Autowired
    JdbcClient jdbc;

    @Test
    void lanesRunAtTheSameTimeAndOneThatFailsLeavesTheOthersWork() {
        CyclicBarrier together = new CyclicBarrier(2);
        AtomicInteger number = new AtomicInteger();
        String test = UUID.randomUUID().toString();

        assertThatThrownBy(() -> lanes.run(() -> {
                    await(together);
                    int mine = number.incrementAndGet();
                    audit.record(new AuditEvent("test", "lane." + mine, "lane", test, null));
                    if (mine == 1) {
                        throw new IllegalStateException("this lane fails");
                    }
                }))
                .hasMessage("this lane fails");
        assertThat(jdbc.sql("select action from audit_events where object_id = ?")
                        .param(test)
                        .query(String.class)
                        .list())
                .containsExactly("lane.2");
    }

    @Test
    void everyReportIsAskedOnceAndEveryPersonInvitedOnce() {
        CityFixture.City city = fixture.city(700);
        UUID cycle = driver.openAndDispatch("infection-status", city);

        assertThat(count("select count(*) from reports where cycle_id = ? and state = 'NOT_OPENED'", cycle))
                .isEqualTo(700);
        assertThat(count("select count(distinct process_instance_id) from reports where cycle_id = ?", cycle))
                .isEqualTo(700);
        assertThat(count("select count(*) from report_positions where cycle_id = ?", cycle))
                .isEqualTo(700);
        assertThat(count("select count(*) from notices where cycle_id = ? and purpose = 'INVITATION'", cycle))
                .isEqualTo(700);
    }

    @Test
    void nobodyIsAskedInACycleThatWasCancelledMeanwhile() {
        CityFixture.City city = fixture.city(30);
        UUID cycle = driver.open("infection-status", city);
        driver.runOneJob(cycle);
        Actor supervisor = city.supervisor();
        cycles.cancel(supervisor, cycle, "시험");

        dispatch.nextChunks(cycle);

        assertThat(count("select count(*) from reports where cycle_id = ? and process_instance_id is not null", cycle))
                .isZero();
        driver.runJobs(cycle);
        assertThat(driver.report(cycle, city.homes().get(0)).state()).isEqualTo(ReportState.EXCUSED);
    }

    private int count(String sql, UUID cycle) {
        return jdbc.sql(sql).param(Ids.bytes(cycle)).query(Integer.class).single();
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(20, TimeUnit.SECONDS);
        } catch (Exception alone) {
            throw new IllegalStateException("The lanes did not run at the same time", alone);
        }
    }
}
