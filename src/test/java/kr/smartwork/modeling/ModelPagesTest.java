package kr.smartwork.modeling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import kr.smartwork.EngineTest;
import kr.smartwork.process.CityFixture;
import kr.smartwork.process.CycleDriver;
import kr.smartwork.process.ModelReleases;
import kr.smartwork.process.RunningModels;
import kr.smartwork.process.WaitingReports;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.StaffUsers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Who sees the models and a cycle on its diagram, and that the numbers on it are the open reports. */
@EngineTest
class ModelPagesTest {

    @Autowired
    MockMvc pages;

    @Autowired
    CityFixture fixture;

    @Autowired
    CycleDriver driver;

    @Autowired
    WaitingReports waiting;

    @Autowired
    RunningModels running;

    @Autowired
    ModelReleases releases;

    CityFixture.City city;

    @BeforeEach
    void aCity() {
        city = fixture.city(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/models",
                "/models/report",
                "/models/report/bpmn",
                "/models/report/bpmn?release=1",
                "/models/report/compare"
            })
    void modelsAreForDesignersAndAdministrators(String page) throws Exception {
        read(page, city.admin()).andExpect(status().isOk());
        read(page, city.official()).andExpect(status().isForbidden());
        read(page, city.supervisor()).andExpect(status().isForbidden());
    }

    @Test
    void aModelIsAlsoAText() throws Exception {
        read("/models/report", city.admin())
                .andExpect(content().string(containsString("조사표 작성")))
                .andExpect(content().string(containsString("예 → 이상 보고 검토")));
    }

    @Test
    void instancesAreCountedByRelease() throws Exception {
        String release = releases.current("report").definitionId();
        long before = running.instances().getOrDefault(release, 0L);
        driver.openAndDispatch("infection-status", city);
        assertThat(running.instances()).containsEntry(release, before + 5);
    }

    @Test
    void twoReleasesAreCompared() throws Exception {
        read("/models/report/compare?from=1&to=1", city.admin())
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("두 배포본의 내용이 같습니다.")))
                .andExpect(content().string(containsString("data-diagram-url=\"/models/report/bpmn?release=1\"")));
    }

    @Test
    void anUnknownModelIsNotFound() throws Exception {
        read("/models/nothing", city.admin()).andExpect(status().isNotFound());
        read("/models/nothing/compare", city.admin()).andExpect(status().isNotFound());
        read("/models/report/compare?from=1&to=99", city.admin()).andExpect(status().isNotFound());
        read("/models/report/bpmn?release=99", city.admin()).andExpect(status().isNotFound());
    }

    @Test
    void theNumbersOnTheDiagramAreTheOpenReports() throws Exception {
        UUID cycle = driver.openAndDispatch("infection-status", city);
        driver.answer(cycle, city.homes().get(0), 0);
        assertThat(waiting.reports(cycle, List.of("/"))).isEqualTo(4);
        read("/cycles/" + cycle + "/diagram", city.supervisor())
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("처리 중인 보고 4건")))
                .andExpect(content().string(containsString("data-current-element=\"Catch_AllSettled\"")));
        driver.fire(cycle, "Timer_Due");
        assertThat(waiting.reports(cycle, List.of("/"))).isEqualTo(4);
        assertThat(waiting.at(cycle, List.of("/")))
                .extracting(WaitingReports.At::element, WaitingReports.At::count)
                .contains(tuple("User_CompleteForm", 4L), tuple("User_FollowUpByPhone", 4L));
    }

    @Test
    void aCycleIsShownWithinOnesUnitsOnly() throws Exception {
        UUID cycle = driver.openAndDispatch("infection-status", city);
        CityFixture.City other = fixture.city(1);
        for (String page : List.of("", "/positions", "/cycle.bpmn", "/report.bpmn")) {
            String address = "/cycles/" + cycle + "/diagram" + page;
            read(address, city.admin()).andExpect(status().isOk());
            read(address, city.official()).andExpect(status().isForbidden());
            read(address, other.supervisor()).andExpect(status().isNotFound());
        }
    }

    @Test
    void anyBytesAreChecked() throws Exception {
        check(new byte[0], city.admin())
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.ok").value(false));
        check(Files.readAllBytes(Path.of("bpmn/report.bpmn")), city.admin())
                .andExpect(jsonPath("$.ok").value(true))
                .andExpect(jsonPath("$.findings").isEmpty());
        check(new byte[1_048_577], city.admin()).andExpect(status().isPayloadTooLarge());
        check(new byte[0], city.official()).andExpect(status().isForbidden());
    }

    @Test
    void releasesAreListedForDesignersAndAdministrators() throws Exception {
        read("/api/v1/models/simple-report/releases", city.admin())
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].number").value(1))
                .andExpect(jsonPath("$[0].author").value("Smartwork"));
        read("/api/v1/models/nothing/releases", city.admin()).andExpect(status().isNotFound());
        read("/api/v1/models/report/releases", city.official()).andExpect(status().isForbidden());
    }

    private ResultActions read(String address, Actor actor) throws Exception {
        return pages.perform(get(address).cookie(session(actor)).with(StaffUsers.as(actor)));
    }

    /** Pages know who asks by the session of a login, the API by the account itself. */
    private Cookie session(Actor actor) throws Exception {
        return pages.perform(post("/login")
                        .with(csrf())
                        .param("username", actor.username())
                        .param("password", CityFixture.PASSWORD))
                .andReturn()
                .getResponse()
                .getCookie("smartwork");
    }

    private ResultActions check(byte[] bytes, Actor actor) throws Exception {
        return pages.perform(post("/api/v1/models/check")
                .contentType("application/xml")
                .content(bytes)
                .with(StaffUsers.as(actor)));
    }
}
