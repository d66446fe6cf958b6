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
import kr.smartwork.process.CityFixture;
import kr.smartwork.process.CycleDriver;
import kr.smartwork.registry.LoggedIn;
import kr.smartwork.shared.Ids;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * The pages on which running reports are followed, with 50,000 of them in two cycles: how long each takes and how many rows the
 * server examines for it; beside them the same counts the plain way, by window functions over the reports' own rows.
 */
@EngineTest
@OnMySql
class FollowBench {

    private static final int ASKED = 500;
    private static final int WARM_UP = 10;
    private static final int CALLS = Integer.getInteger("bench.calls", 30);

    private static final String PLAIN =
            """
            select element, count(*), min(since), min(case when place * 2 >= total then since end)
            from (select p.element, p.since, r.state,
                    row_number() over (partition by p.element order by p.since) as place,
                    count(*) over (partition by p.element) as total
                from report_positions p join reports r on r.id = p.report_id
                where r.org_path like ?) waits
            group by element""";

    @Autowired
    CityFixture fixture;

    @Autowired
    CycleDriver driver;

    @Autowired
    LoggedIn login;

    @Autowired
    MockMvc web;

    @Autowired
    JdbcTemplate jdbc;

    CityFixture.City city;

    @Test
    void follow() throws Exception {
        city = fixture.city(ASKED);
        UUID first = driver.openAndDispatch("infection-status", city);
        UUID second = driver.openAndDispatch("infection-status", city);
        fill();
        long running = jdbc.queryForObject("select count(distinct report_id) from report_positions", Long.class);
        Table table = new Table(
                "Following %,d reports under way in two cycles".formatted(running),
                "page",
                "p50, ms",
                "p95, ms",
                "rows examined");
        RequestPostProcessor admin = login.as(city.admin());
        String follow = "/models/report/follow";
        for (String address : List.of(
                follow,
                follow + "?element=User_CompleteForm",
                follow + "?orgUnit=" + city.prefix() + "-west",
                follow + "?cycle=" + second,
                "/cycles/" + first + "/diagram/positions")) {
            String name = address.replace(first.toString(), "…").replace(second.toString(), "…");
            table.row(measure(name, () -> web.perform(get(URI.create(address)).with(admin))
                    .andExpect(status().isOk())));
        }
        table.row(
                measure("the counts alone, the plain way", () -> jdbc.queryForList(PLAIN, "/" + city.prefix() + "/%")));
        table.print();
        plans(first, second);
        assertThat(running).isGreaterThanOrEqualTo(50_000);
    }

    /** Set-based: 49 more running reports for each of the thousand, a tenth of them called by phone. */
    private void fill() {
        String n = "with recursive n (i) as (select 1 union all select i + 1 from n where i < 49) ";
        jdbc.update(
                """
                insert into reports (id, cycle_id, facility_id, subject_key, facility_code, facility_name, facility_type,
                    org_unit_id, org_path, district_code, district_name, state, due_at, escalation_level, severity,
                    version_no, late, returned_count, row_version)
                """
                        + n
                        + """
                select unhex(left(sha2(concat(hex(r.id), n.i), 256), 32)), cycle_id, facility_id, concat('s', n.i), facility_code,
                    facility_name, facility_type, org_unit_id, org_path, district_code, district_name,
                    elt(1 + n.i % 3, 'NOT_OPENED', 'IN_PROGRESS', 'RETURNED'), due_at, 0, 'NONE', 0, false, 0, 0
                from reports r, n""");
        jdbc.update(
                """
                insert into report_positions (report_id, element, cycle_id, org_path, since, reason)
                select id, 'User_CompleteForm', cycle_id, org_path,
                    timestampadd(SECOND, -floor(rand() * 400000), now()), 'RESPONDENT'
                from reports where subject_key <> ''""");
        jdbc.update(
                """
                insert into report_positions (report_id, element, cycle_id, org_path, since, reason)
                select id, 'User_FollowUpByPhone', cycle_id, org_path,
                    timestampadd(SECOND, -floor(rand() * 90000), now()), 'OFFICIAL'
                from reports where subject_key like 's1%'""");
        jdbc.update(
                """
                insert into tasks (id, kind, element, role, cycle_id, report_id, process_instance_id, subject, subject_code,
                    facility_type, org_unit_id, severity, due_at, created_at, rank_no, row_version, state, org_path)
                select concat('f-', hex(id)), 'FOLLOW_UP', 'User_FollowUpByPhone', 'OFFICIAL', cycle_id, id, 'none',
                    facility_name, facility_code, facility_type, org_unit_id, 'NONE', due_at, now(), 250, 0, 'OPEN', org_path
                from reports where subject_key like 's1%'""");
        jdbc.execute("analyze table tasks, reports, report_positions");
    }

    private interface Call {
        void run() throws Exception;
    }

    private List<String> measure(String name, Call call) throws Exception {
        for (int i = 0; i < WARM_UP; i++) {
            call.run();
        }
        double[] millis = new double[CALLS];
        for (int i = 0; i < CALLS; i++) {
            long start = System.nanoTime();
            call.run();
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        Statements statements = new Statements(jdbc);
        statements.reset();
        call.run();
        List<Statements.Digest> all = statements.all();
        all.stream()
                .limit(6)
                .forEach(digest -> System.out.println(digest.rowsExamined() + "  "
                        + digest.text().substring(0, Math.min(150, digest.text().length()))));
        return List.of(
                name,
                String.format(Locale.ROOT, "%.1f", millis[CALLS / 2]),
                String.format(Locale.ROOT, "%.1f", millis[CALLS * 95 / 100]),
                Long.toString(
                        all.stream().mapToLong(Statements.Digest::rowsExamined).sum()));
    }

    /** Counts, median and total are read along the index of the positions. */
    private void plans(UUID first, UUID second) {
        for (String sql : List.of(
                "select p.since from report_positions p where p.cycle_id in (?, ?) and p.element = 'User_CompleteForm'"
                        + " and p.org_path like '/%' order by p.since limit 1 offset 20000",
                "select count(distinct p.report_id) from report_positions p where p.cycle_id in (?, ?)"
                        + " and p.org_path like '/%'",
                "select p.element, max(p.reason), count(*), min(p.since) from report_positions p"
                        + " where p.cycle_id in (?, ?) and p.org_path like '/%' group by p.element")) {
            String plan = jdbc.queryForObject(
                    "explain format=json " + sql, String.class, Ids.bytes(first), Ids.bytes(second));
            assertThat(plan).contains("ix_report_positions_cycle").contains("\"covering\": true");
        }
    }
}
