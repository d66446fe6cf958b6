package kr.smartwork.administration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static kr.smartwork.registry.StaffUsers.in;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import kr.smartwork.EngineTest;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.RegistryFixture;
import kr.smartwork.registry.intake.FacilityImport;
import kr.smartwork.registry.intake.ImportReport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** The pages of the register: what each role sees, and an import from choosing to storing. */
@EngineTest
@Transactional
class FacilityPagesTest {

    private static final String HEADER = "관리번호,시설명,시설종류,관할부서,담당자명,담당자휴대전화,담당자이메일\n";
    private static final String LIST =
            HEADER + "F1,한빛병원,병원,jung,김하나,010-1234-0001,hana@example.com\nF2,달빛요양원,요양시설,dong,,,\n";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private FacilityImport facilityImport;

    @BeforeEach
    void fillOffice() {
        RegistryFixture.fill(jdbc);
    }

    @Test
    void anEmptyRegisterSaysWhatToDoNext() throws Exception {
        mvc.perform(get("/facilities").with(in(mvc, RegistryFixture.ADMIN)))
                .andExpect(
                        content().string(allOf(containsString("시설 목록 파일을 등록해 주십시오"), not(containsString("조건에 맞는")))));
        mvc.perform(get("/facilities").with(in(mvc, RegistryFixture.OFFICIAL)))
                .andExpect(
                        content().string(allOf(containsString("관리자에게 문의"), not(containsString("/facilities/import")))));
    }

    @Test
    void theListShowsOnesOwnDistrictAndMarksWhatIsClosed() throws Exception {
        store(LIST);
        store("관리번호,시설명,시설종류,폐업일자\nF1,한빛병원,병원,2020-01-01\n");
        mvc.perform(get("/facilities").with(in(mvc, RegistryFixture.OFFICIAL)))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("한빛병원"), containsString("status-off"), not(containsString("달빛요양원")))));
        mvc.perform(get("/facilities").queryParam("standing", "OPEN").with(in(mvc, RegistryFixture.OFFICIAL)))
                .andExpect(content().string(containsString("조건에 맞는 시설이 없습니다")));
    }

    @Test
    void aFacilityShowsItsContactsMasked() throws Exception {
        store(LIST);
        mvc.perform(get("/facilities/F1").with(in(mvc, RegistryFixture.OFFICIAL)))
                .andExpect(content()
                        .string(allOf(
                                containsString("010-****-0001"),
                                containsString("h***@example.com"),
                                containsString("운영 중"),
                                not(containsString("폐업</span>")),
                                not(containsString("등록된 응답 담당자가 없습니다")),
                                not(containsString("1234")))));
        mvc.perform(get("/facilities/F2").with(in(mvc, RegistryFixture.ADMIN)))
                .andExpect(content().string(containsString("조사를 보낼 수 없습니다")));
    }

    @Test
    void aForeignFacilityLooksLikeAnUnknownOne() throws Exception {
        store(LIST);
        mvc.perform(get("/facilities/F2").with(in(mvc, RegistryFixture.OFFICIAL)))
                .andExpect(status().isNotFound());
        mvc.perform(get("/facilities/F9").with(in(mvc, RegistryFixture.OFFICIAL)))
                .andExpect(status().isNotFound());
    }

    @Test
    void whatWasCheckedIsStored() throws Exception {
        String report = upload(RegistryFixture.ADMIN, LIST);
        mvc.perform(get(report).with(in(mvc, RegistryFixture.ADMIN)))
                .andExpect(content().string(containsString("모든 행을 등록할 수 있습니다")));
        assertThat(facilities()).isZero();
        mvc.perform(post(report).with(in(mvc, RegistryFixture.ADMIN)).with(csrf()))
                .andExpect(redirectedUrl("/facilities"));
        assertThat(facilities()).isEqualTo(2);
        mvc.perform(get(report).with(in(mvc, RegistryFixture.ADMIN))).andExpect(status().isNotFound());
    }

    @Test
    void rowsWithErrorsAreListedAndMayBeLeftOut() throws Exception {
        String report = upload(RegistryFixture.ADMIN, LIST + "F3,,<script>,jung,,,\n");
        mvc.perform(get(report).with(in(mvc, RegistryFixture.ADMIN)))
                .andExpect(content()
                        .string(allOf(
                                containsString("반드시 적어 주십시오"),
                                containsString("&lt;script&gt;"),
                                not(containsString("<script>")))));
        mvc.perform(post(report).with(in(mvc, RegistryFixture.ADMIN)).with(csrf()))
                .andExpect(redirectedUrl(report));
        assertThat(facilities()).isZero();
        mvc.perform(post(report)
                        .param("partial", "true")
                        .with(in(mvc, RegistryFixture.ADMIN))
                        .with(csrf()))
                .andExpect(redirectedUrl("/facilities"));
        assertThat(facilities()).isEqualTo(2);
    }

    @Test
    void anUnreadableFileSaysWhyAtTheField() throws Exception {
        String report = upload(RegistryFixture.ADMIN, "PK\u0003\u0004");
        mvc.perform(get(report).with(in(mvc, RegistryFixture.ADMIN)))
                .andExpect(content().string(allOf(containsString("id=\"file-error\""), containsString("xlsx"))));
        mvc.perform(multipart("/facilities/import")
                        .file(new MockMultipartFile("file", new byte[0]))
                        .with(in(mvc, RegistryFixture.ADMIN))
                        .with(csrf()))
                .andExpect(content().string(containsString("파일을 선택해 주십시오")));
    }

    @Test
    void anotherPersonsUploadIsUnknown() throws Exception {
        String report = upload(RegistryFixture.ADMIN, LIST);
        Actor other = RegistryFixture.SECOND_ADMIN;
        mvc.perform(get(report).with(in(mvc, other))).andExpect(status().isNotFound());
        mvc.perform(post(report).with(in(mvc, other)).with(csrf())).andExpect(status().isNotFound());
    }

    @Test
    void officialsMayNotImport() throws Exception {
        mvc.perform(get("/facilities/import").with(in(mvc, RegistryFixture.OFFICIAL)))
                .andExpect(status().isForbidden());
        mvc.perform(multipart("/facilities/import")
                        .file(file(LIST))
                        .with(in(mvc, RegistryFixture.OFFICIAL))
                        .with(csrf()))
                .andExpect(status().isForbidden());
    }

    @Test
    void theTemplateOpensInASpreadsheetAndCanBeFilledIn() throws Exception {
        byte[] template = mvc.perform(get("/facilities/import/template.csv").with(in(mvc, RegistryFixture.SUPERVISOR)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        String text = new String(template, UTF_8);
        assertThat(text).startsWith("\uFEFF관리번호,시설명,시설종류");
        assertThat(store(text + "F1,한빛병원,병원,jung\n").created()).isEqualTo(1);
    }

    private String upload(Actor actor, String content) throws Exception {
        return mvc.perform(multipart("/facilities/import")
                        .file(file(content))
                        .with(in(mvc, actor))
                        .with(csrf()))
                .andExpect(status().isFound())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
    }

    private ImportReport store(String list) {
        return facilityImport.store(RegistryFixture.ADMIN, list.getBytes(UTF_8), false);
    }

    private static MockMultipartFile file(String content) {
        return new MockMultipartFile("file", "시설.csv", "text/csv", content.getBytes(UTF_8));
    }

    private int facilities() {
        return jdbc.queryForObject("select count(*) from facilities where code in ('F1', 'F2', 'F3')", Integer.class);
    }
}
