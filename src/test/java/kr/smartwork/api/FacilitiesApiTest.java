package kr.smartwork.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static kr.smartwork.registry.StaffUsers.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.util.ArrayList;
import java.util.List;
import kr.smartwork.EngineTest;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.RegistryFixture;
import kr.smartwork.registry.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** {@code /api/v1/facilities}: what is answered, what is refused, to whom. */
@EngineTest
@Transactional
class FacilitiesApiTest {

    private static final String HEADER = "관리번호,시설명,시설종류,관할부서\n";
    private static final String GOOD = HEADER + "F1,한빛병원,병원,jung\nF2,달빛요양원,요양시설,dong\n";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void fillOffice() {
        RegistryFixture.fill(jdbc);
    }

    @Test
    void aDryRunReportsAndStoresNothing() throws Exception {
        send(RegistryFixture.ADMIN, GOOD + "F3,,병원,jung\n", true, false)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.rows").value(3))
                .andExpect(jsonPath("$.created").value(2))
                .andExpect(jsonPath("$.rejected").value(1))
                .andExpect(jsonPath("$.encoding").value("UTF-8"))
                .andExpect(jsonPath("$.errors[0].row").value(4))
                .andExpect(jsonPath("$.errors[0].column").value("시설명"))
                .andExpect(jsonPath("$.errors[0].code").value("required"))
                .andExpect(jsonPath("$.errors[0].message").value("비어 있습니다. 반드시 적어 주십시오."));
        assertThat(facilities()).isZero();
    }

    @Test
    void rejectedRowsAreAProblemAndStoreNothing() throws Exception {
        send(RegistryFixture.ADMIN, GOOD + "F3,,병원,jung\n", false, false)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.code").value("rows-rejected"))
                .andExpect(jsonPath("$.created").value(0))
                .andExpect(jsonPath("$.errors", hasSize(1)));
        assertThat(facilities()).isZero();
    }

    @Test
    void partialStoresTheOthers() throws Exception {
        send(RegistryFixture.ADMIN, GOOD + "F3,,병원,jung\n", false, true)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.created").value(2));
        assertThat(facilities()).isEqualTo(2);
    }

    @Test
    void aBrokenFileIsAProblemAtTheFile() throws Exception {
        send(RegistryFixture.ADMIN, "PK\u0003\u0004…", true, false)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("file"))
                .andExpect(jsonPath("$.errors[0].code").value("xlsx"))
                .andExpect(jsonPath("$.errors[0].message", containsString("CSV")));
    }

    @Test
    void sentencesComeInTheAskersLanguage() throws Exception {
        mvc.perform(multipart("/api/v1/facilities/import")
                        .file(file(HEADER + "F3,,병원,jung\n"))
                        .header("Accept-Language", "en")
                        .with(as(RegistryFixture.ADMIN)))
                .andExpect(jsonPath("$.errors[0].message").value("This is empty but needed."));
    }

    @Test
    void officialsMayNotImport() throws Exception {
        send(RegistryFixture.OFFICIAL, GOOD, true, false).andExpect(status().isForbidden());
        send(RegistryFixture.OFFICIAL, GOOD, false, true).andExpect(status().isForbidden());
        assertThat(facilities()).isZero();
    }

    @Test
    void aSupervisorsImportIsHeldToTheDistrict() throws Exception {
        send(RegistryFixture.SUPERVISOR, GOOD, false, false)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].code").value("foreign-unit"));
    }

    @Test
    void aFileIsNeeded() throws Exception {
        mvc.perform(multipart("/api/v1/facilities/import").with(as(RegistryFixture.ADMIN)))
                .andExpect(status().isBadRequest());
    }

    @Test
    void nobodyIsAnsweredWithoutALogin() throws Exception {
        mvc.perform(get("/api/v1/facilities")).andExpect(status().isUnauthorized());
    }

    @Test
    void theListShowsOnlyOnesOwnDistrict() throws Exception {
        send(RegistryFixture.ADMIN, GOOD, false, false);
        list(RegistryFixture.ADMIN).andExpect(jsonPath("$.items", hasSize(2)));
        list(RegistryFixture.OFFICIAL)
                .andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.items[0].code").value("F1"))
                .andExpect(jsonPath("$.items[0].type").value("hospital"))
                .andExpect(jsonPath("$.items[0].orgUnit").value("jung"))
                .andExpect(jsonPath("$.next").value(nullValue()));
        list(RegistryFixture.OFFICIAL, "orgUnit=dong").andExpect(jsonPath("$.items", hasSize(0)));
        list(RegistryFixture.actor("nobody", Role.OFFICIAL, "/elsewhere/")).andExpect(jsonPath("$.items", hasSize(0)));
    }

    @Test
    void theListIsNarrowedByTextTypeAndUnit() throws Exception {
        send(RegistryFixture.ADMIN, GOOD, false, false);
        list(RegistryFixture.ADMIN, "query=달빛")
                .andExpect(jsonPath("$.items[0].code").value("F2"));
        list(RegistryFixture.ADMIN, "query=F1")
                .andExpect(jsonPath("$.items[0].code").value("F1"));
        list(RegistryFixture.ADMIN, "query=%").andExpect(jsonPath("$.items", hasSize(0)));
        list(RegistryFixture.ADMIN, "type=nursing-home").andExpect(jsonPath("$.items", hasSize(1)));
        list(RegistryFixture.ADMIN, "orgUnit=city").andExpect(jsonPath("$.items", hasSize(2)));
        list(RegistryFixture.ADMIN, "orgUnit=없는부서").andExpect(jsonPath("$.items", hasSize(0)));
    }

    @Test
    void theCursorLeadsThroughAllOfThemOnce() throws Exception {
        StringBuilder lines = new StringBuilder(HEADER);
        for (int i = 1; i <= 7; i++) {
            lines.append("F").append(i).append(",같은 이름,병원,jung\n");
        }
        send(RegistryFixture.ADMIN, lines.toString(), false, false);
        List<String> seen = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            String json = list(RegistryFixture.ADMIN, "limit=3", "cursor=" + cursor)
                    .andReturn()
                    .getResponse()
                    .getContentAsString(UTF_8);
            seen.addAll(JsonPath.<List<String>>read(json, "$.items[*].code"));
            cursor = JsonPath.read(json, "$.next");
        }
        assertThat(seen).containsExactlyInAnyOrder("F1", "F2", "F3", "F4", "F5", "F6", "F7");
    }

    @Test
    void limitsAndCursorsOutOfRangeAreRefusedInWords() throws Exception {
        list(RegistryFixture.ADMIN, "limit=0").andExpect(status().isUnprocessableEntity());
        list(RegistryFixture.ADMIN, "limit=201").andExpect(status().isUnprocessableEntity());
        list(RegistryFixture.ADMIN, "cursor=!!")
                .andExpect(jsonPath("$.errors[0].field").value("cursor"));
        list(RegistryFixture.ADMIN, "limit=viele").andExpect(status().isBadRequest());
    }

    /** The conditions as typed: {@code name=value}. */
    private ResultActions list(Actor actor, String... conditions) throws Exception {
        MockHttpServletRequestBuilder request = get("/api/v1/facilities").with(as(actor));
        for (String condition : conditions) {
            String[] parts = condition.split("=", 2);
            request = request.queryParam(parts[0], parts[1]);
        }
        return mvc.perform(request);
    }

    private ResultActions send(Actor actor, String content, boolean dryRun, boolean partial) throws Exception {
        return mvc.perform(multipart("/api/v1/facilities/import")
                .file(file(content))
                .param("dryRun", Boolean.toString(dryRun))
                .param("partial", Boolean.toString(partial))
                .with(as(actor)));
    }

    private static MockMultipartFile file(String content) {
        return new MockMultipartFile("file", "facilities.csv", "text/csv", content.getBytes(UTF_8));
    }

    private int facilities() {
        return jdbc.queryForObject("select count(*) from facilities where code like 'F%'", Integer.class);
    }
}
