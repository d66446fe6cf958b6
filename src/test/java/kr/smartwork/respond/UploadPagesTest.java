package kr.smartwork.respond;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import kr.smartwork.EngineTest;
import kr.smartwork.notice.PersonalLinks;
import kr.smartwork.process.CityFixture;
import kr.smartwork.process.CycleDriver;
import kr.smartwork.registry.LoggedIn;
import kr.smartwork.report.ReportFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Photos of an answer: handed in with everything typed, seen by those who may see the report, and by nobody else. */
@EngineTest
class UploadPagesTest {

    private static final Pattern FILE = Pattern.compile("name=\"a\\.photos\" value=\"([0-9a-f-]{36})\"");

    @Autowired
    MockMvc mvc;

    @Autowired
    CityFixture fixture;

    @Autowired
    CycleDriver driver;

    @Autowired
    PersonalLinks links;

    @Autowired
    LoggedIn login;

    @Autowired
    ReportFiles files;

    CityFixture.City city;
    String my;
    UUID reportId;
    Phone phone;

    @BeforeEach
    void asked() throws Exception {
        city = fixture.city(2);
        UUID cycleId = driver.openAndDispatch("ordinary-survey", city);
        reportId = driver.report(cycleId, city.homes().get(0)).id();
        my = "/my/" + reportId;
        phone = new Phone(mvc).enter(links.urlOf(city.homes().get(0).personId()));
        phone.open(my);
    }

    @Test
    void anUploadComesBackWithEverythingTypedAndCanBeTakenOut() throws Exception {
        phone.upload(my + "/files/photos", "upload.photos", "현장.png", png(), "a.comment", "아직 쓰는 중");

        assertThat(phone.page()).contains("아직 쓰는 중", "현장.png");
        String file = file();
        assertThat(phone.open(my + "/files/" + file).getContentType()).startsWith("image/png");
        assertThat(phone.open(my + "/files/" + file + "/small").getContentType())
                .startsWith("image/jpeg");

        phone.open(my);
        phone.press(my + "/files/photos/remove", "removeFile", file, "a.photos", file, "a.comment", "아직 쓰는 중");
        assertThat(phone.page()).contains("아직 쓰는 중").doesNotContain(file);
    }

    @Test
    void aRefusedFileIsToldAtItsQuestionAndNothingTypedIsLost() throws Exception {
        MockHttpServletResponse response = phone.upload(
                my + "/files/photos",
                "upload.photos",
                "photo.png",
                "<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8),
                "a.comment",
                "그대로");

        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(phone.page()).contains("사진(JPG, PNG)이나 PDF 파일만", "그대로");
        assertThat(FILE.matcher(phone.page()).find()).isFalse();
    }

    @Test
    void aFileThatWasChosenAndNotUploadedIsNotForgotten() throws Exception {
        MockHttpServletResponse response = phone.press(my + "/review", "upload.photos", "현장.png", "a.comment", "그대로");

        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(phone.page()).contains("아직 올라가지 않았습니다", "그대로");
    }

    @Test
    void aFileBelongsToItsReport() throws Exception {
        phone.upload(my + "/files/photos", "upload.photos", "a.png", png());
        String file = file();
        Phone stranger = new Phone(mvc).enter(links.urlOf(city.homes().get(1).personId()));

        assertThat(stranger.open(my + "/files/" + file).getStatus()).isEqualTo(404);
        assertThat(stranger.upload(my + "/files/photos", "upload.photos", "a.png", png())
                        .getStatus())
                .isEqualTo(404);
        assertThat(phone.open(my + "/files/" + UUID.randomUUID()).getStatus()).isEqualTo(404);
        phone.open(my);
        assertThat(phone.upload(my + "/files/comment", "upload.comment", "a.png", png())
                        .getStatus())
                .as("a question that takes no files")
                .isEqualTo(404);
        assertThat(new Phone(mvc).open(my + "/files/" + file).getStatus()).isNotEqualTo(200);
    }

    @Test
    void whatTheOfficePhotographedOnTheSpotIsNeitherShownNorTakenAsAnAnswer() throws Exception {
        phone.upload(my + "/files/photos", "upload.photos", "a.png", png());
        UUID own = UUID.fromString(file());
        UUID visit = files.addOfVisit(reportId, files.get(reportId, own).stored(), "담당 공무원");

        assertThat(phone.open(my + "/files/" + visit).getStatus()).isEqualTo(404);
        assertThat(phone.open(my + "/files/" + visit + "/small").getStatus()).isEqualTo(404);
        assertThat(phone.open(my + "/files/" + own).getStatus()).isEqualTo(200);
        phone.open(my);
        phone.press(my + "/review", "a.photos", visit.toString());
        assertThat(phone.page()).contains("href=\"#q-photos\"");
        phone.open(my);
        phone.press(my + "/review", "a.photos", own.toString());
        assertThat(phone.page()).doesNotContain("href=\"#q-photos\"");
    }

    @Test
    void withoutThePagesTokenNothingIsTaken() throws Exception {
        assertThat(phone.upload(my + "/files/photos", "upload.photos", "a.png", png(), "csrf", "forged")
                        .getStatus())
                .isEqualTo(403);
        assertThat(FILE.matcher(phone.page()).find()).isFalse();
    }

    @Test
    void officialsOfTheDistrictSeeItSafelyAndOthersDoNot() throws Exception {
        phone.upload(my + "/files/photos", "upload.photos", "a.png", png());
        String address = "/reports/" + reportId + "/files/" + file();

        mvc.perform(get(address).with(login.as(city.official())))
                .andExpect(status().isOk())
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Security-Policy", "default-src 'none'; sandbox"))
                .andExpect(content().contentType("image/png"));
        mvc.perform(get(address).with(login.as(city.westOfficial()))).andExpect(status().isNotFound());
        mvc.perform(get(address + "/small").with(login.as(city.westOfficial()))).andExpect(status().isNotFound());
    }

    private String file() {
        Matcher file = FILE.matcher(phone.page());
        assertThat(file.find()).as(phone.page()).isTrue();
        return file.group(1);
    }

    private static byte[] png() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
