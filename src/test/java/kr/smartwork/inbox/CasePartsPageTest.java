package kr.smartwork.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import kr.smartwork.EngineTest;
import kr.smartwork.file.StoredFile;
import kr.smartwork.process.CityFixture;
import kr.smartwork.process.CycleDriver;
import kr.smartwork.process.TaskDecision;
import kr.smartwork.process.TaskDesk;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.LoggedIn;
import kr.smartwork.report.CaseNote;
import kr.smartwork.report.CaseNotes;
import kr.smartwork.report.ReportFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The parts of a case: its steps and their diagram, its documents, and all of it on paper. */
@EngineTest
class CasePartsPageTest {

    private static final Pattern CURRENT = Pattern.compile("data-current-element=\"(\\w+)\"");

    @Autowired
    MockMvc web;

    @Autowired
    CityFixture fixture;

    @Autowired
    CycleDriver driver;

    @Autowired
    TaskDesk desk;

    @Autowired
    LoggedIn login;

    @Autowired
    CaseNotes notes;

    @Autowired
    ReportFiles files;

    CityFixture.City city;
    UUID cycle;
    UUID report;
    String address;

    @BeforeEach
    void ask() {
        city = fixture.city(1);
        cycle = driver.openAndDispatch("infection-status", city);
        report = driver.report(cycle, city.homes().get(0)).id();
        address = "/reports/" + report;
    }

    @Test
    void the_step_at_which_a_report_is_follows_it_through_its_model() throws Exception {
        assertThat(current()).containsExactly("User_CompleteForm");
        driver.fire(cycle, "Timer_Due");
        assertThat(current()).containsExactlyInAnyOrder("User_CompleteForm", "User_FollowUpByPhone");
        assertThat(page(city.official(), address + "/progress"))
                .contains(city.official().name());
        assertThat(page(city.official(), address)).contains("현재 단계", "id=\"now\"");

        driver.answer(cycle, city.homes().get(0), 1);
        assertThat(current()).containsExactly("User_CheckReport");
        assertThat(page(city.official(), address + "/progress")).contains("is-done", "is-dropped", "is-ahead");

        desk.complete(
                city.official(),
                driver.openTasks("report_id", report, "CHECK").get(0),
                new TaskDecision(TaskDecision.Choice.ACCEPT, "", null, List.of()));
        assertThat(current()).isEmpty();
        assertThat(page(city.official(), address + "/progress"))
                .contains("is-done", "is-not_taken")
                .doesNotContain("is-ahead");
    }

    @Test
    void the_diagram_is_drawn_on_its_own_page_only() throws Exception {
        assertThat(page(city.official(), address + "/progress"))
                .contains("/assets/diagram-", "data-diagram-url=\"" + address + "/report.bpmn\"")
                .doesNotContain("<style", "style=\"");
        assertThat(page(city.official(), address + "/report.bpmn")).contains("User_CompleteForm", "BPMNShape");
        assertThat(page(city.official(), address))
                .contains(address + "/progress", "href=\"#timeline\"", "href=\"#documents\"")
                .doesNotContain("/assets/diagram");
    }

    @Test
    void what_lies_in_another_district_does_not_exist() throws Exception {
        for (String part : List.of("", "/progress", "/report.bpmn", "/print")) {
            assertThat(send(city.westOfficial(), address + part).getStatus())
                    .as(part)
                    .isEqualTo(404);
            assertThat(send(city.official(), "/reports/" + UUID.randomUUID() + part)
                            .getStatus())
                    .as(part)
                    .isEqualTo(404);
        }
    }

    @Test
    void paper_shows_the_case_without_its_forms_and_internal_notes_only_when_chosen() throws Exception {
        driver.answer(cycle, city.homes().get(0), 1);
        notes.write(city.official(), report, UUID.randomUUID(), CaseNote.Audience.OFFICE, "원장 휴가 중이라 함");
        notes.write(city.official(), report, UUID.randomUUID(), CaseNote.Audience.FACILITY, "숫자를 확인해 주십시오");
        assertThat(page(city.official(), address + "/print"))
                .contains("숫자를 확인해 주십시오", "id=\"print\"", "answers-table", "class=\"timeline\"", "접수 번호")
                .doesNotContain("원장 휴가 중이라 함", "<textarea", "name=\"decision\"", "name=\"audience\"");
        assertThat(page(city.official(), address + "/print?internal=true")).contains("원장 휴가 중이라 함", "숫자를 확인해 주십시오");
    }

    @Test
    void documents_are_what_was_sent_or_photographed_on_the_spot() throws Exception {
        files.addOfVisit(report, stored("현관.jpg"), "이방문");
        files.add(report, "photo", stored("보내지-않음.jpg"), "김담당");
        assertThat(page(city.official(), address))
                .contains("현관.jpg", "현장 사진", "이방문")
                .doesNotContain("보내지-않음.jpg");
    }

    private static StoredFile stored(String name) {
        return new StoredFile("0".repeat(64), name, "image/jpeg", 10, null, null);
    }

    private List<String> current() throws Exception {
        return CURRENT.matcher(page(city.official(), address + "/progress"))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private String page(Actor actor, String at) throws Exception {
        MockHttpServletResponse page = send(actor, at);
        assertThat(page.getStatus()).isEqualTo(200);
        return new String(page.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse send(Actor actor, String at) throws Exception {
        return web.perform(get(at).with(login.as(actor))).andReturn().getResponse();
    }
}
