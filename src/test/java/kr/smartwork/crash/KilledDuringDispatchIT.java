package kr.smartwork.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import kr.smartwork.mysql.MySql;
import kr.smartwork.mysql.OnMySql;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * kill -9 at three points of a dispatch on MySQL; after the last restart there is exactly one report, one instance and one
 * invitation where there should be one.
 */
@OnMySql
class KilledDuringDispatchIT {

    private static final int FACILITIES = 3_000;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final String database = MySql.freshDatabase();
    private final JdbcClient jdbc =
            JdbcClient.create(new DriverManagerDataSource(database, MySql.USER, MySql.PASSWORD));

    @Test
    void a_killed_dispatch_goes_on_where_it_stopped_and_asks_nobody_twice() throws Exception {
        for (int share : new int[] {10, 45, 80}) {
            killAt(FACILITIES * share / 100);
        }
        try (SmartworkProcess last = start()) {
            awaitDispatched(FACILITIES, last);
            assertExactlyOnce();
        }
    }

    private void killAt(int dispatched) throws Exception {
        SmartworkProcess process = start();
        try {
            awaitDispatched(dispatched, process);
        } finally {
            process.kill();
        }
        assertThat(dispatched()).as("killed before the end").isLessThan(FACILITIES);
    }

    private SmartworkProcess start() throws Exception {
        return SmartworkProcess.start(Map.of(
                "spring.datasource.url",
                database,
                "spring.datasource.username",
                MySql.USER,
                "spring.datasource.password",
                MySql.PASSWORD,
                "smartwork.demo.facilities",
                Integer.toString(FACILITIES),
                "smartwork.demo.simulate",
                "false",
                "smartwork.dispatch.chunk-size",
                "20",
                "smartwork.dispatch.lanes",
                "2",
                // A killed node's jobs are taken over when their lock ends; nobody wants to wait a minute for that
                // here.
                "camunda.bpm.job-execution.lock-time-in-millis",
                "3000"));
    }

    private void awaitDispatched(int count, SmartworkProcess process) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (dispatched() < count) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("Only " + dispatched() + " dispatched:\n" + process.log());
            }
            Thread.sleep(20);
        }
    }

    private int dispatched() {
        try {
            return count("select count(*) from reports where process_instance_id is not null");
        } catch (DataAccessException noTableYet) {
            return 0;
        }
    }

    private void assertExactlyOnce() {
        String demo = "from reports r join cycles c on c.id = r.cycle_id where c.state <> 'PUBLISHED'";
        assertThat(count("select count(*) " + demo)).isEqualTo(FACILITIES);
        assertThat(count("select count(distinct r.facility_id) " + demo)).isEqualTo(FACILITIES);
        assertThat(count("select count(distinct r.process_instance_id) " + demo))
                .isEqualTo(FACILITIES);
        assertThat(
                        count(
                                """
                select count(*) from ACT_RU_EXECUTION e join reports r on r.process_instance_id = e.ID_
                where e.PARENT_ID_ is null and e.BUSINESS_KEY_ = bin_to_uuid(r.id)"""))
                .isEqualTo(FACILITIES);
        assertThat(
                        count(
                                """
                select count(*) from ACT_RU_EXECUTION e
                join ACT_RE_PROCDEF d on d.ID_ = e.PROC_DEF_ID_ where e.PARENT_ID_ is null and d.KEY_ = 'report'"""))
                .isEqualTo(FACILITIES);
        assertThat(count("select count(*) from report_positions")).isEqualTo(FACILITIES);
        assertThat(count("select count(*) from notices where purpose = 'INVITATION'"))
                .isEqualTo(
                        count(
                                """
                        select count(distinct rr.person_id) from report_recipients rr join reports r on r.id = rr.report_id
                        join cycles c on c.id = r.cycle_id where c.state <> 'PUBLISHED'
                          and rr.position_no = (select min(x.position_no) from report_recipients x
                                                where x.report_id = r.id)"""));
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }
}
