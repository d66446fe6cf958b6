package kr.smartwork.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import kr.smartwork.EngineTest;
import kr.smartwork.mysql.OnMySql;
import kr.smartwork.process.BulkAction;
import kr.smartwork.process.BulkOrders;
import kr.smartwork.process.CityFixture;
import kr.smartwork.process.CycleDriver;
import kr.smartwork.process.TaskFilter;
import kr.smartwork.process.TaskKind;
import kr.smartwork.process.TaskView;
import kr.smartwork.registry.LoggedIn;
import kr.smartwork.shared.Ids;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * The inbox as a page, with 50,000 open reports, 5,000 open tasks and a million finished ones beside it: how long the page
 * takes and how many rows the server examines for it; the page of a case; and how long it takes to accept 500 reports at once.
 */
@EngineTest
@OnMySql
class InboxBench {

    private static final int ACCEPTED = 500;
    private static final int WARM_UP = 60;
    private static final int CALLS = Integer.getInteger("bench.calls", 100);
    private static final int FINISHED = Integer.getInteger("bench.finished", 1_000_000);

    @Autowired
    CityFixture fixture;

    @Autowired
    CycleDriver driver;

    @Autowired
    LoggedIn login;

    @Autowired
    MockMvc web;

    @Autowired
    BulkOrders orders;

    @Autowired
    JdbcTemplate jdbc;

    CityFixture.City city;
    UUID cycleId;

    @Test
    void inbox() throws Exception {
        city = fixture.city(2 * ACCEPTED);
        cycleId = driver.openAndDispatch("infection-status", city);
        for (int i = 1; i < city.homes().size(); i += 2) {
            driver.answer(cycleId, city.homes().get(i), 1);
        }
        fill();
        pages();
        accept();
    }

    /** Set-based: 49 more open reports for each of the thousand, tasks open in seven more districts, and those long done. */
    private void fill() {
        String n = "with recursive n (i) as (select 1 union all select i + 1 from n where i < %d) ";
        jdbc.update(
                """
                insert into reports (id, cycle_id, facility_id, subject_key, facility_code, facility_name, facility_type,
                    org_unit_id, org_path, district_code, district_name, state, due_at, escalation_level, severity,
                    version_no, late, returned_count, row_version)
                """
                        + n.formatted(49)
                        + """
                select unhex(left(sha2(concat(hex(r.id), n.i), 256), 32)), cycle_id, facility_id, concat('s', n.i), facility_code,
                    facility_name, facility_type, org_unit_id, concat('/', ?, '/d', n.i % 7, '/'), district_code,
                    district_name, 'NOT_OPENED', due_at, 0, 'NONE', 0, false, 0, 0
                from reports r, n where r.cycle_id = ?""",
                city.prefix(),
                Ids.bytes(cycleId));
        insertTasks(
                "o",
                """
                'OPEN', concat('/', '%s', '/d', n.i %% 7, '/'), null, null, null"""
                        .formatted(city.prefix()),
                n.formatted(9),
                "subject_key = '' and r.state = 'IN_REVIEW'");
        byte[] me = Ids.bytes(city.westOfficial().id());
        jdbc.update("update tasks set assignee_id = ? where state = 'OPEN' and org_path like '%/west/' limit 60", me);
        for (int done = 0; done < FINISHED; done += 200_000) {
            insertTasks(
                    "d" + done,
                    """
                    'DONE', r.org_path, null, timestampadd(MINUTE, -floor(rand() * 576000), now()),
                    unhex(left(sha2(floor(rand() * 300), 256), 32))""",
                    n.formatted(4),
                    "1 = 1");
        }
        jdbc.update(
                "update tasks set ended_by = ? where state = 'DONE' and ended_by = unhex(left(sha2(7, 256), 32))", me);
        jdbc.execute("analyze table tasks, reports");
    }

    private void insertTasks(String prefix, String values, String numbers, String condition) {
        jdbc.update(
                """
                insert into tasks (id, kind, role, cycle_id, report_id, process_instance_id, subject, subject_code,
                    facility_type, org_unit_id, severity, due_at, created_at, rank_no, row_version, state, org_path,
                    assignee_id, ended_at, ended_by)
                """
                        + numbers
                        + "select concat('" + prefix
                        + "-', hex(r.id), '-', n.i), 'CHECK', 'OFFICIAL', cycle_id, r.id, 'none',"
                        + " facility_name, facility_code, facility_type, org_unit_id, 'NONE',"
                        + " timestampadd(SECOND, n.i, due_at), now(), 250, 0, " + values
                        + " from reports r, n where " + condition);
    }

    private void pages() throws Exception {
        Table table = new Table(
                "Inbox: 50,000 open reports, 5,000 open tasks, 1,000,000 finished",
                "page",
                "p50, ms",
                "p95, ms",
                "rows examined");
        RequestPostProcessor official = login.as(city.westOfficial());
        RequestPostProcessor supervisor = login.as(city.supervisor());
        for (int i = 0; i < WARM_UP; i++) {
            read("/inbox", official);
            read("/inbox?view=TEAM&sort=DUE", supervisor);
        }
        for (String address : List.of(
                "/inbox",
                "/inbox?view=UNASSIGNED",
                "/inbox?view=TEAM",
                "/inbox?view=DONE",
                "/inbox?view=TEAM&sort=DUE",
                "/inbox?view=TEAM&sort=FACILITY",
                "/inbox?view=TEAM&sort=WAITING",
                "/inbox?view=TEAM&severity=ATTENTION",
                "/inbox?view=TEAM&kind=CHECK&due=LATER&type=HOSPITAL",
                "/inbox?view=TEAM&cycle=" + cycleId,
                "/inbox?view=TEAM&unit=" + city.prefix() + "-west",
                "/inbox?view=TEAM&assignee=" + city.westOfficial().username(),
                "/inbox?view=TEAM&q=%EC%8B%9C%EC%84%A4",
                "/inbox?view=TEAM&q=" + city.prefix() + "-0000")) {
            table.row(measure("official " + address.replace(cycleId.toString(), "…"), address, official));
        }
        for (String address :
                List.of("/inbox?view=TEAM", "/inbox?view=TEAM&sort=FACILITY", "/inbox?view=TEAM&q=%EC%84%A4")) {
            table.row(measure("supervisor of the city " + address, address, supervisor));
        }
        UUID flagged = jdbc.queryForObject(
                "select id from reports where cycle_id = ? and facility_id = ? and subject_key = ''",
                (row, n) -> Ids.get(row, "id"),
                Ids.bytes(cycleId),
                Ids.bytes(city.homes().get(1).id()));
        table.row(measure("official, the page of a case", "/reports/" + flagged, official));
        table.print();
    }

    private List<String> measure(String name, String address, RequestPostProcessor reader) throws Exception {
        for (int i = 0; i < WARM_UP; i++) {
            read(address, reader);
        }
        double[] millis = new double[CALLS];
        for (int i = 0; i < CALLS; i++) {
            long start = System.nanoTime();
            read(address, reader);
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        Statements statements = new Statements(jdbc);
        statements.reset();
        read(address, reader);
        List<Statements.Digest> all = statements.all();
        long rows = all.stream().mapToLong(Statements.Digest::rowsExamined).sum();
        tell(all);
        List<String> row = List.of(
                name,
                String.format(Locale.ROOT, "%.1f", millis[CALLS / 2]),
                String.format(Locale.ROOT, "%.1f", millis[CALLS * 95 / 100]),
                Long.toString(rows));
        System.out.println(String.join(" | ", row));
        return row;
    }

    private static void tell(List<Statements.Digest> all) {
        all.stream()
                .limit(Integer.getInteger("bench.tell", 4))
                .forEach(digest -> System.out.println(digest.rowsExamined() + "  "
                        + digest.text().substring(0, Math.min(150, digest.text().length()))));
    }

    private void read(String address, RequestPostProcessor reader) throws Exception {
        web.perform(get(URI.create(address)).with(reader)).andExpect(status().isOk());
    }

    private void accept() throws Exception {
        TaskFilter filter = new TaskFilter(TaskView.TEAM, TaskKind.CHECK, cycleId, null, null, 50);
        UUID order = orders.prepareMatching(city.westOfficial(), BulkAction.ACCEPT, filter);
        orders.confirm(city.westOfficial(), order, "", null, List.of());
        Statements statements = new Statements(jdbc);
        statements.reset();
        long start = System.nanoTime();
        driver.workOffBulkOrders();
        double seconds = (System.nanoTime() - start) / 1e9;
        List<Statements.Digest> all = statements.all();
        tell(all);
        long calls = all.stream().mapToLong(Statements.Digest::calls).sum();
        long examined = all.stream().mapToLong(Statements.Digest::rowsExamined).sum();
        int done = orders.get(city.westOfficial(), order).done();
        Table table = new Table(
                "Accept many at once", "reports", "s", "reports/s", "statements a report", "rows examined a report");
        table.row(List.of(
                Integer.toString(done),
                String.format(Locale.ROOT, "%.1f", seconds),
                String.format(Locale.ROOT, "%.0f", done / seconds),
                String.format(Locale.ROOT, "%.1f", (double) calls / done),
                String.format(Locale.ROOT, "%.1f", (double) examined / done)));
        table.print();
        assertThat(done).isEqualTo(ACCEPTED);
    }
}
