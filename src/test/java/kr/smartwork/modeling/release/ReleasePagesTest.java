package kr.smartwork.modeling.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import kr.smartwork.EngineTest;
import kr.smartwork.process.CityFixture;
import kr.smartwork.process.ModelDrafts;
import kr.smartwork.process.ModelFixture;
import kr.smartwork.process.ModelReleases;
import kr.smartwork.process.release.ReleaseRequests;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.LoggedIn;
import kr.smartwork.registry.StaffUsers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The way from a draft to a release through the pages and through the API, and who is refused where. */
@EngineTest
class ReleasePagesTest {

    @Autowired
    MockMvc pages;

    @Autowired
    LoggedIn loggedIn;

    @Autowired
    CityFixture fixture;

    @Autowired
    ModelFixture models;

    @Autowired
    ModelDrafts drafts;

    @Autowired
    ModelReleases releases;

    @Autowired
    ReleaseRequests requests;

    CityFixture.City city;
    Actor designer;
    Actor releaser;
    String key;

    @BeforeEach
    void aModelWithADraft() {
        city = fixture.city(1);
        designer = fixture.designer(city);
        releaser = fixture.releaser(city);
        key = models.copyOf("simple-report");
        draft("조사표 작성", "조사표 입력");
    }

    @Test
    void fromDraftToReleaseThroughThePages() throws Exception {
        read("/models", designer).andExpect(content().string(containsString(designer.name() + "님 작성 중")));
        read("/models/" + key, designer).andExpect(content().string(containsString("/models/" + key + "/release")));
        read("/models/" + key + "/release", designer)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("조사표 작성 → 조사표 입력")))
                .andExpect(content().string(containsString("규칙에 어긋나는 곳이 없습니다.")))
                .andExpect(content().string(containsString("data-changed-element=\"User_CompleteForm\"")));
        String page =
                Objects.requireNonNull(send("/models/" + key + "/release", designer, "note", "이름을 고침", "revision", "1")
                        .andExpect(status().is3xxRedirection())
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl());

        read(page, designer)
                .andExpect(content().string(containsString("본인이 요청한 배포는 다른 승인자가 처리합니다.")))
                .andExpect(content().string(not(containsString("/approve"))));
        read("/models/" + key, releaser).andExpect(content().string(containsString(page)));
        read("/models", releaser)
                .andExpect(content().string(containsString(page)))
                .andExpect(content().string(containsString("조치를 기다리는 건수</span>")));
        read("/models", designer).andExpect(content().string(not(containsString("조치를 기다리는 건수</span>"))));
        read(page, releaser)
                .andExpect(content().string(containsString("조사표 작성 → 조사표 입력")))
                .andExpect(content().string(containsString(page + "/approve")));
        read(page + "/bpmn", releaser).andExpect(content().string(containsString("id=\"User_CompleteForm\"")));
        send(page + "/approve", releaser).andExpect(redirectedUrl("/models/" + key));

        assertThat(releases.current(key).number()).isEqualTo(2);
        read("/models/" + key, designer)
                .andExpect(content().string(containsString("이름을 고침")))
                .andExpect(content().string(containsString(releaser.name())))
                .andExpect(content().string(containsString("/release?from=1")));
        read("/models/" + key + "/release?from=1", designer)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("조사표 입력 → 조사표 작성")));
        send(page + "/approve", releaser)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("이미 승인하여 배포되었습니다.")));
    }

    @Test
    void whatWasTypedStaysWhenItIsNotEnough() throws Exception {
        send("/models/" + key + "/release", designer, "note", "", "revision", "1")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("배포 사유를 입력해 주십시오.")));
        send("/models/" + key + "/release", designer, "note", "이름을 고침", "revision", "7")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("화면을 여신 뒤에 초안이 바뀌었습니다.")))
                .andExpect(content().string(containsString("이름을 고침</textarea>")));
        String page = asked();
        send(page + "/refuse", releaser, "reason", "")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("반려 사유를 입력해 주십시오.")));
        send(page + "/refuse", releaser, "reason", "이름은 그대로 둡니다.").andExpect(redirectedUrl(page));
        read(page, designer).andExpect(content().string(containsString("이름은 그대로 둡니다.")));
    }

    @Test
    void aDraftThatBreaksARuleCannotBeAskedForAndSaysWhere() throws Exception {
        draft("${acceptReport}", "${somethingElse}");
        read("/models/" + key + "/release", designer)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Service_AcceptReport")))
                .andExpect(content().string(containsString("수정 필요")))
                .andExpect(content().string(not(containsString("name=\"note\""))));
        send("/models/" + key + "/release", designer, "note", "x", "revision", "2")
                .andExpect(status().isConflict());
    }

    @Test
    void whoMayNotIsRefusedEverywhere() throws Exception {
        for (Actor other : List.of(city.official(), city.supervisor(), city.admin(), releaser)) {
            read("/models/" + key + "/release", other).andExpect(status().isForbidden());
            send("/models/" + key + "/release", other, "note", "x", "revision", "1")
                    .andExpect(status().isForbidden());
        }
        String page = asked();
        for (Actor other : List.of(city.official(), city.supervisor())) {
            read(page, other).andExpect(status().isForbidden());
            read(page + "/bpmn", other).andExpect(status().isForbidden());
        }
        for (Actor other : List.of(city.official(), city.supervisor(), city.admin(), designer)) {
            send(page + "/approve", other).andExpect(status().isForbidden());
            send(page + "/refuse", other, "reason", "x").andExpect(status().isForbidden());
        }
        send(page + "/withdraw", releaser).andExpect(status().isForbidden());
        read(page.replace(key, "report"), releaser).andExpect(status().isNotFound());
        read("/models/nothing/release", designer).andExpect(status().isNotFound());
        assertThat(requests.open(key)).isPresent();
        send(page + "/withdraw", designer).andExpect(redirectedUrl(page));
        assertThat(requests.open(key)).isEmpty();
    }

    @Test
    void theSameThroughTheApi() throws Exception {
        String models = "/api/v1/models/" + key;
        String xml = drafts.of(key).xml().replace("조사표 입력", "조사표 기재");
        keep(xml, 0, designer)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("draft-changed"));
        keep(xml, 1, releaser).andExpect(status().isForbidden());
        keep("<bpmn", 1, designer)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].code").value("unreadable"));
        keep(xml.replace("${acceptReport}", "${x}"), 1, designer)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.ok").value(false))
                .andExpect(jsonPath("$.findings[*].element").value(hasItem("Service_AcceptReport")));
        keep(xml, 2, designer)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.draft").value(3));

        json(models + "/releases", "{\"note\":\"x\"}", designer)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("draft"));
        json(models + "/releases", "{\"draft\":3,\"note\":\"API로\"}", releaser).andExpect(status().isForbidden());
        String id = JsonPath.read(
                json(models + "/releases", "{\"draft\":3,\"note\":\"API로\"}", designer)
                        .andExpect(status().isAccepted())
                        .andExpect(jsonPath("$.state").value("OPEN"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8),
                "$.request");
        String request = models + "/releases/requests/" + id;
        json(request + "/approve", "", designer).andExpect(status().isForbidden());
        json(request + "/refuse", "{\"reason\":\"\"}", releaser).andExpect(status().isUnprocessableEntity());
        json(request + "/approve", "", releaser)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.number").value(2))
                .andExpect(jsonPath("$.approver").value(releaser.name()));
        api(request, designer)
                .andExpect(jsonPath("$.state").value("RELEASED"))
                .andExpect(jsonPath("$.release").value(2));
        api(request, city.official()).andExpect(status().isForbidden());
        api(models + "/releases", designer)
                .andExpect(jsonPath("$[0].approver").value(releaser.name()))
                .andExpect(jsonPath("$[1].approver").doesNotExist());
    }

    private String asked() throws Exception {
        return Objects.requireNonNull(send("/models/" + key + "/release", designer, "note", "이름을 고침", "revision", "1")
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    private void draft(String what, String by) {
        var draft = drafts.of(key);
        drafts.save(key, draft.xml().replace(what, by).getBytes(StandardCharsets.UTF_8), draft.revision(), designer)
                .orElseThrow();
    }

    private ResultActions read(String address, Actor actor) throws Exception {
        return pages.perform(get(address).with(loggedIn.as(actor)));
    }

    private ResultActions send(String address, Actor actor, String... fields) throws Exception {
        var form = post(address).with(csrf()).with(loggedIn.as(actor));
        for (int i = 0; i < fields.length; i += 2) {
            form.param(fields[i], fields[i + 1]);
        }
        return pages.perform(form);
    }

    private ResultActions keep(String xml, int revision, Actor actor) throws Exception {
        return pages.perform(post("/api/v1/models/" + key + "/drafts?revision=" + revision)
                .contentType("application/xml")
                .content(xml.getBytes(StandardCharsets.UTF_8))
                .with(StaffUsers.as(actor)));
    }

    private ResultActions json(String address, String body, Actor actor) throws Exception {
        return pages.perform(
                post(address).contentType("application/json").content(body).with(StaffUsers.as(actor)));
    }

    private ResultActions api(String address, Actor actor) throws Exception {
        return pages.perform(get(address).with(StaffUsers.as(actor)));
    }
}
