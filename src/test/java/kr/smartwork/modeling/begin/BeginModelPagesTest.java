package kr.smartwork.modeling.begin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import kr.smartwork.EngineTest;
import kr.smartwork.process.CityFixture;
import kr.smartwork.process.ModelDrafts;
import kr.smartwork.process.ModelReleases;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.StaffUsers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.util.HtmlUtils;

/** A model begins as a copy or as a file, is shown before it is kept, and is a draft that nothing runs with. */
@EngineTest
class BeginModelPagesTest {

    @Autowired
    MockMvc pages;

    @Autowired
    CityFixture fixture;

    @Autowired
    ModelDrafts drafts;

    @Autowired
    ModelReleases releases;

    CityFixture.City city;
    Actor designer;
    String key;

    @BeforeEach
    void aCity() {
        city = fixture.city(1);
        designer = fixture.designer(city);
        key = "begun-" + UUID.randomUUID();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/models/new", "/models/import", "/models/import?into=report"})
    void onlyDesignersBeginModels(String page) throws Exception {
        ask(get(page), designer).andExpect(status().isOk());
        for (Actor other : new Actor[] {city.official(), city.supervisor(), city.admin()}) {
            ask(get(page), other).andExpect(status().isForbidden());
        }
    }

    @Test
    void nobodyElseKeepsOne() throws Exception {
        for (Actor other : new Actor[] {city.official(), city.supervisor(), city.admin()}) {
            copy("report", key, "남의 모델", other).andExpect(status().isForbidden());
            look(null, key, "", model("report"), other).andExpect(status().isForbidden());
            keep(null, key, "", 0, model("report"), other).andExpect(status().isForbidden());
        }
        ask(multipart("/models/import"), designer).andExpect(status().isForbidden());
        assertThat(drafts.find(key)).isEmpty();
    }

    @Test
    void aCopyIsListedEditedReleasedAndThrownAwayLikeAnyDraft() throws Exception {
        copy("report", key, "겨울철 보고", designer).andExpect(redirectedUrl("/models/" + key));

        assertThat(read("/models")).contains("아직 배포되지 않은 모델", "겨울철 보고", "/models/" + key + "\"");
        assertThat(read("/models/" + key))
                .contains("겨울철 보고", "규칙에 어긋나는 곳이 없습니다.", "/models/" + key + "/edit", "조사표 작성");
        assertThat(read("/models/" + key + "/edit")).contains("data-revision=\"1\"");
        assertThat(read("/models/" + key + "/release")).contains("name=\"note\"");
        ask(get("/models/" + key), city.admin()).andExpect(status().isOk());
        ask(get("/models/" + key), city.official()).andExpect(status().isForbidden());
        assertThat(save(1)).isEqualTo(200);
        assertThat(save(1)).isEqualTo(409);
        assertThat(releases.find(key)).isEmpty();

        ask(post("/models/" + key + "/draft/discard").with(csrf()), designer).andExpect(redirectedUrl("/models"));
        ask(get("/models/" + key), designer).andExpect(status().isNotFound());
        assertThat(save(2)).isEqualTo(404);
    }

    @Test
    void anOldReleaseIsCopiedByItsNumber() throws Exception {
        copy("report@1", key, "첫 배포본", designer).andExpect(redirectedUrl("/models/" + key));
        assertThat(drafts.of(key).xml()).contains("name=\"첫 배포본\"");
        assertThat(read("/models/new?from=report@1")).contains("<option value=\"report@1\" selected=\"selected\"");
        assertThat(refused(copy("", key + "a", "고르지 않음", designer))).contains("id=\"from-error\"", "고르지 않음");
        assertThat(refused(copy("report@999999", key + "a", "없는 배포본", designer)))
                .contains("목록에 있는 모델을 골라 주십시오.");
        assertThat(refused(copy("nothing", key + "a", "없는 모델", designer))).contains("목록에 있는 모델을 골라 주십시오.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Report", "1report", "new", "import", "../x", "a--b", "보고", "report"})
    void aKeyIsAKeyAndNobodyElses(String wrong) throws Exception {
        String page = refused(copy("report", wrong, "이름은 남는다", designer));
        assertThat(page).contains("id=\"key-error\"", "이름은 남는다");
        String again = refused(look(null, wrong, "이름은 남는다", model("report"), designer));
        assertThat(again).contains("id=\"key-error\"", "이름은 남는다");
    }

    @Test
    void aCopyHasAName() throws Exception {
        assertThat(refused(copy("report", key, " ", designer))).contains("id=\"name-error\"", key);
        assertThat(refused(copy("report", key, "가".repeat(101), designer))).contains("id=\"name-error\"", key);
    }

    @Test
    void aFileIsShownWithItsFindingsBeforeItIsKept() throws Exception {
        String foreign = model("report")
                .replace("${flagAnswer}", "${runtimeService}")
                .replace(
                        "<bpmn:startEvent id=\"Start_Dispatched\"",
                        "<bpmn:startEvent xmlns:z=\"urn:tool\" z:colour=\"red\" id=\"Start_Dispatched\"");
        String page = HtmlUtils.htmlUnescape(
                text(look(null, key, "가져온 모델", foreign, designer).andExpect(status().isOk())));
        assertThat(page).contains("{urn:tool}colour", "Service_FlagAnswer", "아직 저장하지 않았습니다.");
        assertThat(drafts.find(key)).isEmpty();

        keep(null, key, "가져온 모델", 0, foreign, designer).andExpect(redirectedUrl("/models/" + key));
        assertThat(drafts.of(key).xml()).contains("${runtimeService}", "가져온 모델").doesNotContain("urn:tool");
        assertThat(read("/models/" + key)).contains("Service_FlagAnswer");
        assertThat(refused(keep(null, key, "", 0, foreign, designer))).contains("이미 쓰이고 있는 식별자입니다.");
    }

    @Test
    void aFileBecomesTheDraftOfAKnownModelUnlessSomebodyWasFaster() throws Exception {
        copy("simple-report", key, "간편", designer).andExpect(status().is3xxRedirection());
        assertThat(read("/models/import?into=" + key)).contains(designer.name() + "님이");
        String page = text(look(key, null, "", model("simple-report"), designer).andExpect(status().isOk()));
        assertThat(page).contains("name=\"revision\" value=\"1\"");

        keep(key, null, "새 이름", 1, model("simple-report"), designer).andExpect(redirectedUrl("/models/" + key));
        assertThat(drafts.of(key).revision()).isEqualTo(2);
        assertThat(drafts.of(key).xml()).contains("새 이름", "id=\"" + key + "\"");
        assertThat(refused(keep(key, null, "", 1, model("report"), designer))).contains("다른 사람이 초안을 고쳐");
        look("nothing", null, "", model("report"), designer).andExpect(status().isNotFound());
        keep("nothing", null, "", 0, model("report"), designer).andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<definitions", "<!DOCTYPE a><a/>", "<svg xmlns='http://www.w3.org/2000/svg'/>", "한글"})
    void whatIsNoModelIsRefusedAtTheField(String content) throws Exception {
        assertThat(refused(look(null, key, "이름", content, designer))).contains("id=\"file-error\"", key);
        assertThat(refused(keep(null, key, "이름", 0, content, designer))).contains("id=\"file-error\"", key);
    }

    private ResultActions copy(String from, String to, String name, Actor actor) throws Exception {
        return ask(
                post("/models/new")
                        .with(csrf())
                        .param("from", from)
                        .param("key", to)
                        .param("name", name),
                actor);
    }

    private ResultActions look(@Nullable String into, @Nullable String to, String name, String content, Actor actor)
            throws Exception {
        MockHttpServletRequestBuilder request = multipart("/models/import")
                .file(new MockMultipartFile(
                        "file", "m.bpmn", "application/xml", content.getBytes(StandardCharsets.UTF_8)))
                .with(csrf())
                .param("name", name);
        return ask(target(request, into, to), actor);
    }

    private ResultActions keep(
            @Nullable String into, @Nullable String to, String name, int revision, String xml, Actor actor)
            throws Exception {
        MockHttpServletRequestBuilder request = post("/models/import/keep")
                .with(csrf())
                .param("name", name)
                .param("revision", String.valueOf(revision))
                .param("xml", xml);
        return ask(target(request, into, to), actor);
    }

    private static MockHttpServletRequestBuilder target(
            MockHttpServletRequestBuilder request, @Nullable String into, @Nullable String key) {
        if (into != null) {
            request.param("into", into);
        }
        return key == null ? request : request.param("key", key);
    }

    private int save(int revision) throws Exception {
        return ask(
                        put("/models/" + key + "/draft")
                                .with(csrf())
                                .contentType("application/xml")
                                .header("X-Revision", revision)
                                .content(model("report").getBytes(StandardCharsets.UTF_8)),
                        designer)
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private String read(String page) throws Exception {
        return text(ask(get(page), designer).andExpect(status().isOk()));
    }

    private static String refused(ResultActions answer) throws Exception {
        return text(answer.andExpect(status().isUnprocessableEntity()));
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

    private static String text(ResultActions answer) throws Exception {
        return answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private static String model(String key) throws Exception {
        return Files.readString(Path.of("bpmn", key + ".bpmn"));
    }
}
