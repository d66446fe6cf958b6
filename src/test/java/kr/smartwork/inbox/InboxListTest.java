package kr.smartwork.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kr.smartwork.EngineTest;
import kr.smartwork.process.BulkOrders;
import kr.smartwork.process.CityFixture;
import kr.smartwork.process.CycleDriver;
import kr.smartwork.process.TaskDecision;
import kr.smartwork.process.TaskDesk;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.LoggedIn;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.Text;
import kr.smartwork.shared.Times;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.FlashMap;

/** The list of the inbox: what is looked for, kept, shown and taken out of it. */
@EngineTest
class InboxListTest {

    @Autowired
    MockMvc web;

    @Autowired
    CityFixture fixture;

    @Autowired
    CycleDriver driver;

    @Autowired
    LoggedIn login;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JdbcTemplate batch;

    @Autowired
    TaskDesk desk;

    CityFixture.City city;
    UUID cycleId;
    String flagged;
    String unanswered;

    @BeforeEach
    void oneFlaggedOneUnanswered() {
        city = fixture.city(4);
        cycleId = driver.openAndDispatch("infection-status", city);
        driver.answer(cycleId, city.homes().get(0), 1);
        driver.fire(cycleId, "Timer_Due");
        flagged = "시설 " + city.homes().get(0).code();
        unanswered = "시설 " + city.homes().get(2).code();
    }

    @Test
    void each_condition_leaves_only_what_matches_and_is_said_as_a_chip() throws Exception {
        onlyFlagged("severity=ATTENTION", ">주의<");
        onlyFlagged("kind=CHECK", ">응답 확인<");
        onlyFlagged("q=" + city.homes().get(0).code(), city.homes().get(0).code());
        for (String all : new String[] {
            "due=LATER", "due=TODAY", "due=OVERDUE",
        }) {
            read("/inbox?view=TEAM&" + all).andExpect(status().isOk());
        }
        for (String both : new String[] {
            "cycle=" + cycleId,
            "unit=" + city.prefix() + "-east",
            "type=HOSPITAL",
            "assignee=" + city.official().username()
        }) {
            read("/inbox?view=TEAM&" + both)
                    .andExpect(content().string(allOf(containsString(flagged), containsString(unanswered))));
        }
        for (String none : new String[] {"unit=no-such-unit", "type=NONE", "assignee=nobody", "severity=URGENT"}) {
            read("/inbox?view=TEAM&" + none).andExpect(content().string(containsString("조건에 맞는 업무가 없습니다")));
        }
    }

    private void onlyFlagged(String condition, String chip) throws Exception {
        read("/inbox?view=TEAM&" + condition)
                .andExpect(content()
                        .string(allOf(
                                containsString(flagged),
                                not(containsString(unanswered)),
                                containsString("class=\"chip\""),
                                containsString(chip))));
    }

    @Test
    void who_has_to_be_phoned_comes_before_what_is_flagged_unless_sorted_otherwise() throws Exception {
        assertThat(order("/inbox?view=TEAM")).isGreaterThan(0);
        assertThat(order("/inbox?view=TEAM&sort=FACILITY")).isLessThan(0);
    }

    /** Where the flagged one is from the unanswered one. */
    private int order(String address) throws Exception {
        String page = text(read(address));
        return page.indexOf(flagged) - page.indexOf(unanswered);
    }

    @Test
    void values_that_are_none_are_said_and_never_break_the_page() throws Exception {
        for (String wrong : new String[] {"severity=VERY", "sort=x", "cycle=1", "due=yesterday", "cursor=x"}) {
            int status =
                    read("/inbox?view=TEAM&" + wrong).andReturn().getResponse().getStatus();
            assertThat(status).as(wrong).isBetween(400, 422);
        }
        read("/inbox?view=TEAM&size=7").andExpect(status().isOk());
    }

    @Test
    void the_download_holds_all_that_match_and_nothing_that_a_spreadsheet_would_calculate() throws Exception {
        jdbc.sql("update tasks set subject = '=1+1' where report_id = ?")
                .param(Ids.bytes(driver.report(cycleId, city.homes().get(0)).id()))
                .update();
        byte[] file = read("/inbox/export?view=TEAM&cycle=" + cycleId)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        String csv = new String(file, StandardCharsets.UTF_8);
        assertThat(csv).startsWith("\uFEFF시설,").contains("'=1+1", unanswered, "기한까지 미응답");
        assertThat(csv.lines()).hasSize(3);
        web.perform(get("/inbox/export").with(login.as(city.admin()))).andExpect(status().isForbidden());
        web.perform(get("/inbox/export?view=TEAM").with(login.as(city.westOfficial())))
                .andExpect(content().string(not(containsString(unanswered))));
    }

    @Test
    void a_kept_list_counts_is_shared_with_the_unit_and_opens_by_itself() throws Exception {
        send("/inbox/filters", "view", "TEAM", "kind", "CHECK", "name", "확인할 응답", "shared", "true", "standing", "true")
                .andExpect(redirectedUrl("/inbox?view=TEAM&kind=CHECK"));
        read("/inbox").andExpect(redirectedUrl("/inbox?view=TEAM&kind=CHECK"));
        read("/inbox/filters")
                .andExpect(content()
                        .string(allOf(containsString("확인할 응답"), containsString("<span class=\"tab-count\">1</span>"))));
        web.perform(get("/inbox/filters").with(login.as(city.westOfficial())))
                .andExpect(content().string(not(containsString("확인할 응답"))));
        web.perform(get("/inbox/filters").with(login.as(city.admin()))).andExpect(status().isForbidden());
        UUID id = jdbc.sql("select id from inbox_filters where staff_id = ?")
                .param(Ids.bytes(city.official().id()))
                .query((row, n) -> Ids.get(row, "id"))
                .single();
        web.perform(post("/inbox/filters/" + id + "/drop")
                        .with(login.as(city.supervisor()))
                        .with(csrf()))
                .andExpect(status().isNotFound());
        send("/inbox/filters/" + id + "/drop").andExpect(status().is3xxRedirection());
        read("/inbox").andExpect(status().isOk());
    }

    @Test
    void a_list_without_a_name_is_not_kept() throws Exception {
        send("/inbox/filters", "name", "  ").andExpect(status().is3xxRedirection());
        assertThat(jdbc.sql("select count(*) from inbox_filters where staff_id = ?")
                        .param(Ids.bytes(city.official().id()))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void the_reader_chooses_the_columns() throws Exception {
        read("/inbox?view=TEAM").andExpect(content().string(containsString("data-label=\"회차\"")));
        send("/inbox/columns", "view", "TEAM", "column", "REASON", "column", "TYPE")
                .andExpect(redirectedUrl("/inbox?view=TEAM"));
        read("/inbox?view=TEAM")
                .andExpect(content()
                        .string(allOf(
                                not(containsString("data-label=\"회차\"")),
                                containsString("data-label=\"시설종류\">병원<"),
                                containsString("data-label=\"확인 사유\""))));
    }

    @Test
    void a_task_is_put_off_until_a_day_by_its_holder_only() throws Exception {
        String task = driver.openTasks(
                        "report_id", driver.report(cycleId, city.homes().get(0)).id(), "CHECK")
                .get(0);
        String tomorrow = LocalDate.now(ZoneId.systemDefault()).plusDays(1).toString();
        send("/inbox/" + task + "/snooze", "until", "2020-01-01")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("내일부터 석 달 안의 날짜를 골라 주십시오")));
        read("/inbox/" + task + "/later").andExpect(content().string(containsString(flagged)));
        send("/inbox/" + task + "/snooze", "until", tomorrow).andExpect(flash().attributeExists("message"));
        read("/inbox?view=MINE").andExpect(content().string(not(containsString(flagged))));
        read("/inbox?view=WAITING").andExpect(content().string(containsString(flagged)));
        read("/inbox?view=TEAM").andExpect(content().string(containsString(flagged)));
        web.perform(post("/inbox/" + task + "/snooze")
                        .param("until", tomorrow)
                        .with(login.as(city.supervisor()))
                        .with(csrf()))
                .andExpect(status().isConflict());
        web.perform(post("/inbox/" + task + "/snooze")
                        .with(login.as(city.westOfficial()))
                        .with(csrf()))
                .andExpect(status().isNotFound());
        send("/inbox/" + task + "/snooze").andExpect(flash().attributeExists("message"));
        read("/inbox?view=MINE").andExpect(content().string(containsString(flagged)));
    }

    @Test
    void whoever_puts_a_task_off_comes_back_to_the_list_they_came_from() throws Exception {
        String task = driver.openTasks(
                        "report_id", driver.report(cycleId, city.homes().get(0)).id(), "CHECK")
                .get(0);
        String list = "/inbox?view=TEAM&kind=CHECK&size=100";
        send("/inbox/" + task + "/snooze", "list", list).andExpect(redirectedUrl(list));
        send("/inbox/" + task + "/priority", "priority", "2", "list", "https://example.com/inbox")
                .andExpect(redirectedUrl("/inbox"));
        send("/inbox/" + task + "/priority", "priority", "2", "list", "/inbox?cycle=nonsense")
                .andExpect(redirectedUrl("/inbox"));
    }

    @Test
    void a_kept_list_that_opens_by_itself_says_what_was_done_before() throws Exception {
        send("/inbox/filters", "view", "TEAM", "name", "팀", "standing", "true");
        FlashMap said = new FlashMap();
        said.put("message", Text.of("report.snooze.done"));
        web.perform(get("/inbox")
                        .with(login.as(city.official()))
                        .requestAttr(DispatcherServlet.INPUT_FLASH_MAP_ATTRIBUTE, said))
                .andExpect(redirectedUrl("/inbox?view=TEAM"))
                .andExpect(flash().attribute("message", Text.of("report.snooze.done")));
    }

    @Test
    void priority_puts_a_task_before_all_others() throws Exception {
        assertThat(order("/inbox?view=MINE")).isGreaterThan(0);
        String task = driver.openTasks(
                        "report_id", driver.report(cycleId, city.homes().get(0)).id(), "CHECK")
                .get(0);
        send("/inbox/" + task + "/priority", "priority", "9").andExpect(status().isUnprocessableEntity());
        send("/inbox/" + task + "/priority", "priority", "1").andExpect(flash().attributeExists("message"));
        assertThat(order("/inbox?view=MINE")).isLessThan(0);
        web.perform(post("/inbox/" + task + "/priority")
                        .param("priority", "3")
                        .with(login.as(city.westOfficial()))
                        .with(csrf()))
                .andExpect(status().isNotFound());
    }

    @Test
    void the_tabs_alone_are_renewed_in_the_background() throws Exception {
        read("/inbox/counts?view=TEAM&kind=CHECK")
                .andExpect(content()
                        .string(allOf(
                                containsString("id=\"tabs\""),
                                containsString("kind=CHECK"),
                                not(containsString("<html")))));
        web.perform(get("/inbox/counts").with(login.as(city.admin()))).andExpect(status().isForbidden());
    }

    @Test
    void what_is_done_is_downloaded_with_when_and_with_what_result_in_the_chosen_columns_and_leaves_a_trail()
            throws Exception {
        String task = driver.openTasks(
                        "report_id", driver.report(cycleId, city.homes().get(0)).id(), "CHECK")
                .get(0);
        desk.complete(city.official(), task, new TaskDecision(TaskDecision.Choice.ACCEPT, "", null, List.of()));
        send("/inbox/columns", "column", "TASK", "column", "STAGE");
        String csv = text(read("/inbox/export?view=DONE&cycle=" + cycleId));
        assertThat(csv.lines().findFirst().orElseThrow()).isEqualTo("\uFEFF시설,관리번호,업무,단계,처리 일시,처리 결과");
        assertThat(csv.lines().skip(1).findFirst().orElseThrow())
                .contains("응답 확인,접수 완료,")
                .endsWith(",접수");
        read("/inbox?view=DONE").andExpect(content().string(containsString("<span>접수</span>")));
        assertThat(jdbc.sql("select detail from audit_events where action = 'inbox.export' and actor = ?")
                        .param(city.official().username())
                        .query(String.class)
                        .list())
                .containsExactly("1 lines of DONE by [cycle]");
    }

    @Test
    void a_download_of_more_than_fits_says_so_on_its_button_and_in_its_last_line() throws Exception {
        byte[] report = Ids.bytes(driver.report(cycleId, city.homes().get(0)).id());
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < BulkOrders.MOST; i++) {
            rows.add(new Object[] {"many-" + i + "-" + city.prefix(), report});
        }
        batch.batchUpdate(
                """
                insert into tasks (id, kind, role, state, cycle_id, report_id, process_instance_id, subject, subject_code,
                    org_unit_id, org_path, severity, due_at, created_at, row_version)
                select ?, 'CHECK', 'OFFICIAL', 'OPEN', cycle_id, id, 'none', facility_name, facility_code, org_unit_id,
                    org_path, 'NONE', due_at, due_at, 0 from reports where id = ?""",
                rows);
        read("/inbox?view=TEAM").andExpect(content().string(containsString("목록 내려받기(CSV, 앞의 5,000건)")));
        List<String> lines = text(read("/inbox/export?view=TEAM")).lines().toList();
        assertThat(lines).hasSize(1 + BulkOrders.MOST + 1);
        assertThat(lines.get(lines.size() - 1)).contains("앞의 5,000건만");
    }

    @Test
    void the_stage_of_the_report_is_a_column_and_a_condition() throws Exception {
        read("/inbox?view=TEAM").andExpect(content().string(containsString("data-label=\"단계\">확인 중<")));
        onlyFlagged("stage=IN_REVIEW", ">확인 중<");
    }

    @Test
    void what_can_be_done_with_a_task_stays_when_the_column_of_its_holder_is_left_out() throws Exception {
        jdbc.sql("update tasks set assignee_id = null where report_id = ?")
                .param(Ids.bytes(driver.report(cycleId, city.homes().get(0)).id()))
                .update();
        send("/inbox/columns", "column", "TASK");
        read("/inbox?view=TEAM")
                .andExpect(content()
                        .string(allOf(
                                not(containsString("data-label=\"담당\"")),
                                containsString("small secondary claim"),
                                containsString("class=\"later\""),
                                containsString("class=\"subtle why\""))));
    }

    @Test
    void a_cycle_that_has_ended_stays_a_choice_by_its_name_and_one_out_of_sight_is_said_so() throws Exception {
        jdbc.sql("update tasks set state = 'DONE', ended_by = ?, ended_at = ? where cycle_id = ?")
                .params(Ids.bytes(city.official().id()), Times.timestamp(Instant.now()), Ids.bytes(cycleId))
                .update();
        jdbc.sql("update cycles set state = 'PUBLISHED', opened_at = ? where id = ?")
                .params(Times.timestamp(Instant.now().minus(Duration.ofDays(100))), Ids.bytes(cycleId))
                .update();
        read("/inbox?view=DONE").andExpect(content().string(containsString("<option value=\"" + cycleId + "\"")));
        read("/inbox?view=TEAM").andExpect(content().string(not(containsString("<option value=\"" + cycleId + "\""))));
        read("/inbox?view=TEAM&cycle=" + cycleId)
                .andExpect(content().string(containsString("<option value=\"" + cycleId + "\" selected=\"selected\"")));
        UUID foreign = driver.openAndDispatch("infection-status", fixture.city(1));
        read("/inbox?view=TEAM&cycle=" + foreign)
                .andExpect(content()
                        .string(allOf(
                                containsString("<option value=\"" + foreign + "\" selected=\"selected\">볼 수 없는 회차<"),
                                containsString("<span>볼 수 없는 회차</span>"))));
    }

    @Test
    void a_list_shared_with_a_district_is_seen_by_its_teams_and_stops_opening_by_itself_without_being_dropped()
            throws Exception {
        Actor district = fixture.districtSupervisor(city, "east");
        web.perform(post("/inbox/filters")
                        .param("view", "TEAM")
                        .param("name", "구 공통 목록")
                        .param("shared", "true")
                        .param("standing", "true")
                        .with(login.as(district))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        read("/inbox/filters").andExpect(content().string(containsString("구 공통 목록")));
        web.perform(get("/inbox/filters").with(login.as(city.westOfficial())))
                .andExpect(content().string(not(containsString("구 공통 목록"))));
        UUID id = jdbc.sql("select id from inbox_filters where staff_id = ?")
                .param(Ids.bytes(district.id()))
                .query((row, n) -> Ids.get(row, "id"))
                .single();
        send("/inbox/filters/" + id + "/standing", "standing", "true").andExpect(status().isNotFound());
        web.perform(get("/inbox").with(login.as(district))).andExpect(status().is3xxRedirection());
        web.perform(post("/inbox/filters/" + id + "/standing")
                        .param("standing", "false")
                        .with(login.as(district))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        web.perform(get("/inbox").with(login.as(district))).andExpect(status().isOk());
        web.perform(get("/inbox/filters").with(login.as(district)))
                .andExpect(content().string(containsString("구 공통 목록")));
    }

    @Test
    void a_list_whose_address_is_too_long_says_so() throws Exception {
        send("/inbox/filters", "name", "긴 목록", "unit", "x".repeat(1_100))
                .andExpect(flash().attribute("refused", Text.of("report.saved.tooLong")));
    }

    private ResultActions read(String address) throws Exception {
        return web.perform(get(URI.create(address)).with(login.as(city.official())));
    }

    private ResultActions send(String address, String... fields) throws Exception {
        MockHttpServletRequestBuilder request = post(address);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        Actor actor = city.official();
        return web.perform(request.with(login.as(actor)).with(csrf()));
    }

    private static String text(ResultActions page) throws Exception {
        return page.andReturn().getResponse().getContentAsString();
    }
}
