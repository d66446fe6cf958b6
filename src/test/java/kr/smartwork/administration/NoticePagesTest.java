package kr.smartwork.administration;

import static kr.smartwork.registry.StaffUsers.in;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import kr.smartwork.EngineTest;
import kr.smartwork.TestRows;
import kr.smartwork.notice.NewNotice;
import kr.smartwork.notice.NewStaffNotice;
import kr.smartwork.notice.Outbox;
import kr.smartwork.notice.Purpose;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.RegistryFixture;
import kr.smartwork.registry.Role;
import kr.smartwork.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** The outbox: what each role sees of it and may do with it. */
@EngineTest
@Transactional
class NoticePagesTest {

    private static final Actor STRANGER = RegistryFixture.actor("registry-other", Role.SUPERVISOR, "/city/dong/");
    private static final Actor DESIGNER = RegistryFixture.actor("registry-designer", Role.DESIGNER, "/city/");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private JdbcClient client;

    @Autowired
    private Outbox outbox;

    private UUID cycle;
    private UUID notice;

    @BeforeEach
    void inviteOneOfOneDistrict() {
        RegistryFixture.fill(jdbc);
        RegistryFixture.employ(jdbc, STRANGER);
        RegistryFixture.employ(jdbc, DESIGNER);
        TestRows rows = new TestRows(client);
        cycle = rows.cycle("11월 22일");
        UUID person = rows.person("홍길동", "hong@example.com", "ko");
        report(person);
        outbox.add(List.of(new NewNotice(Purpose.INVITATION, cycle, null, person, 1, null)));
        notice = client.sql("select id from notices where person_id = ?")
                .param(Ids.bytes(person))
                .query((row, n) -> Ids.get(row, "id"))
                .single();
    }

    @Test
    void theListMasksTheRecipientAndShowsOnesOwnDistrict() throws Exception {
        for (Actor reader : List.of(RegistryFixture.ADMIN, RegistryFixture.SUPERVISOR, RegistryFixture.OFFICIAL)) {
            mvc.perform(get("/notices").with(in(mvc, reader)))
                    .andExpect(status().isOk())
                    .andExpect(content()
                            .string(allOf(
                                    containsString("홍*동"),
                                    containsString("010-****-1234"),
                                    containsString("발송 대기"),
                                    not(containsString("hong@")))));
        }
        mvc.perform(get("/notices").with(in(mvc, STRANGER)))
                .andExpect(content().string(allOf(containsString("아직 보낸 안내가 없습니다"), not(containsString("홍*동")))));
        mvc.perform(get("/notices").with(in(mvc, DESIGNER))).andExpect(status().isForbidden());
    }

    @Test
    void theFilterNarrowsAndSaysSoWhenNothingFits() throws Exception {
        mvc.perform(get("/notices")
                        .queryParam("cycle", cycle.toString())
                        .queryParam("state", "PENDING")
                        .with(in(mvc, RegistryFixture.ADMIN)))
                .andExpect(content().string(containsString("홍*동")));
        mvc.perform(get("/notices").queryParam("purpose", "RETURN").with(in(mvc, RegistryFixture.ADMIN)))
                .andExpect(content().string(containsString("조건에 맞는 안내가 없습니다")));
        for (String broken : List.of("state=NONE", "cycle=x", "cursor=x")) {
            mvc.perform(get("/notices?" + broken).with(in(mvc, RegistryFixture.ADMIN)))
                    .andExpect(status().is4xxClientError());
        }
    }

    @Test
    void theDetailHidesTheLinkAndTheNameOutsideTheDemo() throws Exception {
        jdbc.update(
                "insert into notice_texts values (?, '제출 요청', '홍길동 담당자님\n{{link}}\n끝', current_timestamp(6))",
                Ids.bytes(notice));
        mvc.perform(get("/notices/" + notice).with(in(mvc, RegistryFixture.OFFICIAL)))
                .andExpect(content()
                        .string(allOf(
                                containsString("홍*동 담당자님"),
                                containsString("(개인 접속 주소)"),
                                not(containsString("홍길동 담당자님")),
                                not(containsString("/open")))));
        mvc.perform(post("/notices/" + notice + "/open")
                        .with(in(mvc, RegistryFixture.ADMIN))
                        .with(csrf()))
                .andExpect(status().isNotFound());
        mvc.perform(get("/notices/" + notice).with(in(mvc, STRANGER))).andExpect(status().isNotFound());
        mvc.perform(get("/notices/" + UUID.randomUUID()).with(in(mvc, RegistryFixture.ADMIN)))
                .andExpect(status().isNotFound());
    }

    @Test
    void whatWasGivenUpIsSentAgainByThoseWhoMay() throws Exception {
        String retry = "/notices/" + notice + "/retry";
        mvc.perform(post(retry).with(in(mvc, RegistryFixture.ADMIN)).with(csrf()))
                .andExpect(status().isConflict());
        jdbc.update(
                "update notices set state = 'DEAD', tries = 8, outcome = 'refused', outcome_detail = '550 5.1.1 ***' where id = ?",
                Ids.bytes(notice));
        mvc.perform(get("/notices/" + notice).with(in(mvc, RegistryFixture.SUPERVISOR)))
                .andExpect(content().string(allOf(containsString("550 5.1.1"), containsString(retry))));
        mvc.perform(post(retry).with(in(mvc, RegistryFixture.OFFICIAL)).with(csrf()))
                .andExpect(status().isForbidden());
        mvc.perform(post(retry).with(in(mvc, STRANGER)).with(csrf())).andExpect(status().isNotFound());
        mvc.perform(post(retry).with(in(mvc, RegistryFixture.SUPERVISOR)).with(csrf()))
                .andExpect(redirectedUrl("/notices/" + notice));
        assertThat(jdbc.queryForMap("select state, tries from notices where id = ?", Ids.bytes(notice)))
                .containsEntry("state", "PENDING")
                .containsEntry("tries", 0);
        assertThat(jdbc.queryForObject(
                        "select action from audit_events where object_kind = 'notice' and object_id = ?",
                        String.class,
                        notice.toString()))
                .isEqualTo("notices.retry");
    }

    @Test
    void what_went_to_staff_is_shown_to_administrators_without_cycle_and_without_a_respondents_page() throws Exception {
        UUID digest = Ids.next();
        outbox.addForStaff(
                List.of(new NewStaffNotice(digest, Purpose.STAFF_DIGEST, RegistryFixture.OFFICIAL.id(), 498_000)));
        jdbc.update("insert into notice_texts values (?, '새 알림 1건', '홍길동 님', current_timestamp(6))", Ids.bytes(digest));
        jdbc.update(
                "update staff set mail = 'lee@city.example' where id = ?", Ids.bytes(RegistryFixture.OFFICIAL.id()));
        mvc.perform(get("/notices")
                        .queryParam("purpose", "STAFF_DIGEST")
                        .queryParam("state", "PENDING")
                        .with(in(mvc, RegistryFixture.ADMIN)))
                .andExpect(content()
                        .string(allOf(containsString("홍길동"), containsString(digest.toString()), containsString("직원"))))
                .andExpect(content().string(not(containsString("498"))));
        mvc.perform(get("/notices/" + digest).with(in(mvc, RegistryFixture.ADMIN)))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("홍길동 님"),
                                containsString("l***@city.example"),
                                not(containsString("개인 접속 주소")))));
        for (Actor other : List.of(RegistryFixture.SUPERVISOR, RegistryFixture.OFFICIAL)) {
            mvc.perform(get("/notices/" + digest).with(in(mvc, other))).andExpect(status().isNotFound());
        }
        mvc.perform(post("/notices/" + digest + "/open")
                        .with(in(mvc, RegistryFixture.ADMIN))
                        .with(csrf()))
                .andExpect(status().isNotFound());
    }

    private void report(UUID person) {
        UUID facility = Ids.next();
        UUID report = Ids.next();
        byte[] unit = client.sql("select id from org_units where code = 'jung'")
                .query(byte[].class)
                .single();
        jdbc.update(
                "insert into facilities (id, code, name, type, org_unit_id, updated_at, row_version)"
                        + " values (?, 'F1', '한빛병원', 'hospital', ?, current_timestamp(6), 0)",
                Ids.bytes(facility),
                unit);
        jdbc.update(
                """
                insert into reports (id, cycle_id, facility_id, subject_key, facility_code, facility_name, facility_type,
                    org_unit_id, org_path, district_code, district_name, state, due_at, escalation_level, severity,
                    version_no, late, returned_count, row_version)
                values (?, ?, ?, '', 'F1', '한빛병원', 'hospital', ?, '/city/jung/jung-team/', 'jung', '중구', 'NOT_OPENED',
                    current_timestamp(6), 0, 'NONE', 0, false, 0, 0)""",
                Ids.bytes(report),
                Ids.bytes(cycle),
                Ids.bytes(facility),
                unit);
        jdbc.update(
                "insert into report_recipients (report_id, position_no, person_id, cycle_id) values (?, 1, ?, ?)",
                Ids.bytes(report),
                Ids.bytes(person),
                Ids.bytes(cycle));
    }
}
