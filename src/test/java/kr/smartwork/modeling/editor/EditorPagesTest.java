package kr.smartwork.modeling.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import kr.smartwork.EngineTest;
import kr.smartwork.process.CityFixture;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.StaffUsers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Who may edit a model, and that a draft keeps what one person wrote when two write. */
@EngineTest
class EditorPagesTest {

    @Autowired
    MockMvc pages;

    @Autowired
    CityFixture fixture;

    CityFixture.City city;
    Actor designer;

    @BeforeEach
    void aCity() {
        city = fixture.city(1);
        designer = fixture.designer(city);
    }

    @ParameterizedTest
    @ValueSource(strings = {"edit", "draft.bpmn", "draft/file", "draft/discard"})
    void modelsAreEditedByDesignersOnly(String page) throws Exception {
        ask(get("/models/report/" + page), designer).andExpect(status().isOk());
        ask(get("/models/report/" + page), city.official()).andExpect(status().isForbidden());
        ask(get("/models/report/" + page), city.supervisor()).andExpect(status().isForbidden());
        ask(get("/models/report/" + page), city.admin()).andExpect(status().isForbidden());
        ask(get("/models/nothing/" + page), designer).andExpect(status().isNotFound());
    }

    @Test
    void aDraftIsShownWithItsModelAndThrownAwayByDesignersOnly() throws Exception {
        save("simple-report", revision("simple-report"), model("simple-report"), designer)
                .andExpect(status().isOk());
        assertThat(body(ask(get("/models/simple-report"), designer)))
                .contains("작성 중인 초안", designer.name() + "님이", "/models/simple-report/draft/discard");
        ask(post("/models/simple-report/draft/discard").with(csrf()), city.official())
                .andExpect(status().isForbidden());
        ask(post("/models/simple-report/draft/discard").with(csrf()), city.admin())
                .andExpect(status().isForbidden());
        ask(post("/models/nothing/draft/discard").with(csrf()), designer).andExpect(status().isNotFound());
        assertThat(revision("simple-report")).isNotEqualTo("0");
        ask(post("/models/simple-report/draft/discard").with(csrf()), designer).andExpect(status().is3xxRedirection());
        assertThat(revision("simple-report")).isEqualTo("0");
        assertThat(body(ask(get("/models/simple-report"), designer))).doesNotContain("작성 중인 초안");
    }

    @Test
    void draftsAreKeptAndCheckedForDesignersOnly() throws Exception {
        save("report", "0", model("report"), city.official()).andExpect(status().isForbidden());
        ask(post("/models/report/draft/check").with(csrf()), city.official()).andExpect(status().isForbidden());
        save("nothing", "0", model("report"), designer).andExpect(status().isNotFound());
    }

    @Test
    void whatSomebodyElseWroteIsNeverOverwrittenUnseen() throws Exception {
        String changed = model("facility-notice").replace("name=\"시설 알림\"", "name=\"시설 알림 처리\"");
        String revision = revision("facility-notice");

        String next = body(save("facility-notice", revision, changed, designer).andExpect(status().isOk()))
                .replaceAll(".*\"revision\":(\\d+).*", "$1");
        assertThat(Integer.parseInt(next)).isEqualTo(Integer.parseInt(revision) + 1);

        save("facility-notice", revision, model("facility-notice"), designer)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.by").value(designer.name()))
                .andExpect(jsonPath("$.revision").value(Integer.parseInt(next)));
        assertThat(body(ask(get("/models/facility-notice/draft.bpmn"), designer)))
                .contains("시설 알림 처리");
        save("facility-notice", next, model("facility-notice"), designer).andExpect(status().isOk());
    }

    @Test
    void aDraftMayBeWrongAndSaysWhereButMustBeReadable() throws Exception {
        String wrong = model("simple-report").replace("${acceptReport}", "${somethingElse}");
        save("simple-report", revision("simple-report"), wrong, designer)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.findings[*].element").value(hasItem("Service_AcceptReport")));
        ask(post("/models/simple-report/draft/check").with(csrf()), designer)
                .andExpect(jsonPath("$.ok").value(false));

        save("simple-report", revision("simple-report"), "<bpmn:definitions", designer)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.message").isNotEmpty());
        save("simple-report", revision("simple-report"), model("simple-report"), designer)
                .andExpect(jsonPath("$.findings").isEmpty());
    }

    private ResultActions save(String key, String revision, String xml, Actor actor) throws Exception {
        MockHttpServletRequestBuilder request = put("/models/" + key + "/draft")
                .with(csrf())
                .contentType(MediaType.APPLICATION_XML)
                .header("X-Revision", revision)
                .content(xml.getBytes(StandardCharsets.UTF_8));
        return ask(request, actor);
    }

    private String revision(String key) throws Exception {
        String revision = ask(get("/models/" + key + "/draft.bpmn"), designer)
                .andReturn()
                .getResponse()
                .getHeader("X-Revision");
        assertThat(revision).isNotNull();
        return revision;
    }

    private ResultActions ask(MockHttpServletRequestBuilder request, Actor actor) throws Exception {
        return pages.perform(request.cookie(session(actor)).with(StaffUsers.as(actor)));
    }

    private Cookie session(Actor actor) throws Exception {
        return pages.perform(post("/login")
                        .with(csrf())
                        .param("username", actor.username())
                        .param("password", CityFixture.PASSWORD))
                .andReturn()
                .getResponse()
                .getCookie("smartwork");
    }

    private static String body(ResultActions answer) throws Exception {
        return answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private static String model(String key) throws Exception {
        return Files.readString(Path.of("bpmn", key + ".bpmn"));
    }
}
