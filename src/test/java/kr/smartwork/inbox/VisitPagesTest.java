package kr.smartwork.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import kr.smartwork.EngineTest;
import kr.smartwork.process.CityFixture;
import kr.smartwork.process.CycleDriver;
import kr.smartwork.process.TaskDecision;
import kr.smartwork.process.TaskDesk;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.LoggedIn;
import kr.smartwork.report.ReportFiles;
import kr.smartwork.report.ReportState;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The pages of a visit: the list to take along, the task on the page of its report, photos, the answers. */
@EngineTest
class VisitPagesTest {

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
    ReportFiles files;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    CityFixture.City city;
    CityFixture.Home east;
    UUID cycleId;
    UUID report;
    String address;

    @BeforeEach
    void ordered() {
        city = fixture.city(2);
        east = city.homes().get(0);
        jdbc.sql("update facilities set address = '대구광역시 중구 공평로 88', phone = '053-111-2222' where id = ?")
                .param(Ids.bytes(east.id()))
                .update();
        cycleId = driver.openAndDispatch("infection-status", city);
        driver.fire(cycleId, "Timer_Due");
        driver.fire(cycleId, "Timer_Escalate");
        for (CityFixture.Home home : city.homes()) {
            desk.complete(
                    city.supervisor(),
                    driver.openTasks("report_id", driver.report(cycleId, home).id(), "ESCALATION")
                            .get(0),
                    new TaskDecision(TaskDecision.Choice.VISIT, "", null, List.of()));
        }
        report = driver.report(cycleId, east).id();
        address = "/reports/" + report;
    }

    @Test
    void the_list_of_today_is_by_district_and_shows_only_the_readers_units() throws Exception {
        assertThat(page(send(get("/visits"), city.supervisor())))
                .contains("시설 " + east.code(), "시설 " + city.homes().get(1).code())
                .contains("대구광역시 중구 공평로 88", "053-111-2222", city.official().name(), "id=\"print\"");
        assertThat(page(send(get("/visits"), city.official())))
                .contains(east.code())
                .doesNotContain(city.homes().get(1).code());
        assertThat(send(get("/visits"), city.admin()).getStatus()).isEqualTo(403);
        assertThat(web.perform(get("/visits")).andReturn().getResponse().getStatus())
                .isEqualTo(302);
    }

    @Test
    void what_is_put_off_until_another_day_is_not_on_the_list_of_today() throws Exception {
        desk.complete(
                city.official(),
                visit(),
                new TaskDecision(TaskDecision.Choice.VISIT_AGAIN, "", null, List.of())
                        .tryingAgain(clock.instant().plus(Duration.ofDays(2))));
        assertThat(page(send(get("/visits"), city.official())))
                .doesNotContain(east.code())
                .contains("오늘 방문할 시설이 없습니다");
    }

    @Test
    void the_task_shows_the_way_and_what_to_look_at() throws Exception {
        assertThat(page(send(get(address), city.official())))
                .contains("https://map.naver.com/p/search/%EB%8C%80%EA%B5%AC", "rel=\"noopener noreferrer\"")
                .contains("name=\"seen\"", "간판과 출입문", "value=\"NOT_FOUND\"", "name=\"again\"")
                .contains("phone/begin\"", "value=\"VISIT\"", "enctype=\"multipart/form-data\"");
    }

    @Test
    void the_programs_own_checklist_goes_before_the_usual_one() throws Exception {
        String definition = jdbc.sql("select definition from programs where code = 'infection-status'")
                .query(String.class)
                .single();
        jdbc.sql("update programs set definition = ? where code = 'infection-status'")
                .param(definition.replaceFirst(
                        "\"visitChecklist\"\\s*:\\s*null", "\"visitChecklist\":[\"출입 명부를 확인함\"]"))
                .update();
        try {
            assertThat(page(send(get(address), city.official())))
                    .contains("출입 명부를 확인함")
                    .doesNotContain("간판과 출입문");
        } finally {
            jdbc.sql("update programs set definition = ? where code = 'infection-status'")
                    .param(definition)
                    .update();
        }
    }

    @Test
    void a_refused_outcome_keeps_the_ticks_and_a_recorded_one_shows_them() throws Exception {
        MockHttpServletResponse refused = send(outcome("NOT_FOUND", ""), city.official());
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(page(refused)).contains("사유를 적어 주십시오", "value=\"시설 책임자 또는 근무자를 만남\" checked");
    }

    @Test
    void photos_are_the_offices_own() throws Exception {
        assertThat(send(photos(png()), city.westOfficial()).getStatus()).isEqualTo(404);
        assertThat(send(photos(png()), city.admin()).getStatus()).isEqualTo(403);
        assertThat(send(photos(png()), city.official()).getRedirectedUrl()).isEqualTo(address);
        UUID photo = files.ofVisits(report).get(0).id();
        assertThat(page(send(get(address), city.official()))).contains("현장.png", address + "/files/" + photo);
        assertThat(send(get(address + "/files/" + photo), city.official()).getStatus())
                .isEqualTo(200);
        assertThat(send(get(address + "/files/" + photo), city.westOfficial()).getStatus())
                .isEqualTo(404);
        assertThatThrownBy(() -> files.ofAnswer(report, photo)).isInstanceOf(NotFound.class);
    }

    @Test
    void what_is_no_photo_is_refused_with_a_sentence_and_so_is_any_after_the_visit() throws Exception {
        MockHttpServletResponse wrong =
                send(photos("<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8)), city.official());
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(page(wrong)).contains("사진(JPG, PNG)이나 PDF 파일만", "id=\"photo-error\"");
        assertThat(send(photos(new byte[0]), city.official()).getStatus()).isEqualTo(422);
        assertThat(send(outcome("NOT_FOUND", "빈 건물"), city.official()).getRedirectedUrl())
                .isEqualTo(address);
        assertThat(page(send(get(address), city.official()))).contains("✓ 시설 책임자 또는 근무자를 만남");
        assertThat(send(photos(png()), city.official()).getStatus()).isEqualTo(409);
        assertThat(files.ofVisits(report)).isEmpty();
    }

    @Test
    void answers_on_the_spot_are_entered_with_the_facilitys_form() throws Exception {
        assertThat(page(send(get(address + "/phone").param("way", "VISIT"), city.official())))
                .contains("방문 응답 입력", "name=\"way\" value=\"VISIT\"");
        MockHttpServletRequestBuilder wrong = post(address + "/phone")
                .param("way", "VISIT")
                .param("submissionId", "12345678")
                .param("a.confirmed", "많이");
        assertThat(page(send(wrong, city.official()))).contains("name=\"way\" value=\"VISIT\"", "value=\"많이\"");
        MockHttpServletRequestBuilder right =
                post(address + "/phone").param("way", "VISIT").param("submissionId", "12345678");
        CycleDriver.answers(0).forEach((field, answer) -> right.param("a." + field, answer.toString()));
        assertThat(send(right, city.official()).getRedirectedUrl()).isEqualTo(address);
        assertThat(driver.report(cycleId, east).state()).isEqualTo(ReportState.ACCEPTED);
        assertThat(page(send(get(address), city.official()))).contains("제출본 1 방문 대리 입력");
    }

    private MockHttpServletRequestBuilder outcome(String choice, String comment) {
        return post(address + "/tasks/" + visit() + "/decision")
                .param("decision", choice)
                .param("version", "0")
                .param("comment", comment)
                .param("seen", "시설 책임자 또는 근무자를 만남");
    }

    private MockHttpServletRequestBuilder photos(byte[] content) {
        return multipart(address + "/visit/photos")
                .file(new MockMultipartFile("photo", content.length == 0 ? "" : "현장.png", null, content));
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, Actor actor) throws Exception {
        return web.perform(request.with(login.as(actor)).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private static String page(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static byte[] png() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }

    private String visit() {
        return driver.openTasks("report_id", report, "VISIT").get(0);
    }
}
