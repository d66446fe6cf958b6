package kr.smartwork.respond;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import kr.smartwork.EngineTest;
import kr.smartwork.form.FormField;
import kr.smartwork.form.Forms;
import kr.smartwork.notice.PersonalLinks;
import kr.smartwork.process.CityFixture;
import kr.smartwork.process.CycleDriver;
import kr.smartwork.registry.LoggedIn;
import kr.smartwork.shared.Ids;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;

/**
 * The respondent's page, the official who types in what is said on the phone, and the API take exactly the same answers, and
 * store them as the same. Answers are made up at random, from a fixed seed: right ones, with some made wrong.
 */
@EngineTest
class SameAnswersEverywhereTest {

    private static final int ANSWERS = 80;
    private static final List<String> ODD = List.of(
            "",
            " ",
            "0",
            " 7 ",
            "-1",
            "1e3",
            "3,000",
            "٣",
            "3.5",
            "99999999999999999999",
            "NaN",
            "true",
            "false",
            "none",
            "enough ",
            "없음",
            "\u1112\u1161\u11ab\u1100\u1173\u11af",
            "😷",
            "a\u0000b",
            "<script>alert(1)</script>",
            "800101-1234567",
            "가".repeat(10_000));

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
    Forms forms;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ObjectMapper json;

    CityFixture.City city;
    UUID cycle;

    @Test
    void page_phone_and_api_agree_about_every_answer() throws Exception {
        city = fixture.city(6);
        jdbc.sql("update staff set password_hash = ? where username = ?")
                .params(
                        new BCryptPasswordEncoder(4).encode("demo"),
                        city.admin().username())
                .update();
        cycle = driver.openAndDispatch("infection-status", city);
        Phone phone = new Phone(mvc).enter(links.urlOf(city.homes().get(0).personId()));
        List<FormField> questions = forms.latest("infection-status").schema().fields().stream()
                .filter(FormField::asked)
                .toList();
        Random random = new Random(20_261_130);
        int accepted = 0;
        for (int i = 0; i < ANSWERS; i++) {
            Map<String, List<String>> answers = answers(questions, random);
            boolean byPage = byPage(phone, answers);
            assertThat(byPhone(answers)).as("typed by an official: %s", answers).isEqualTo(byPage);
            assertThat(byApi(answers)).as("sent to the API: %s", answers).isEqualTo(byPage);
            assertThat(stored(2)).as("typed by an official: %s", answers).isEqualTo(stored(0));
            assertThat(stored(4)).as("sent to the API: %s", answers).isEqualTo(stored(0));
            accepted += byPage ? 1 : 0;
        }
        assertThat(accepted).isBetween(ANSWERS / 5, ANSWERS * 4 / 5);
    }

    private static Map<String, List<String>> answers(List<FormField> questions, Random random) {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        CycleDriver.answers(random.nextInt(3)).forEach((key, value) -> answers.put(key, List.of(value.toString())));
        for (int wrong = random.nextInt(3); wrong > 0; wrong--) {
            FormField question = questions.get(random.nextInt(questions.size()));
            List<String> values = new ArrayList<>();
            for (int many = random.nextInt(3); many > 0; many--) {
                boolean option = !question.options().isEmpty() && random.nextBoolean();
                values.add(
                        option
                                ? question.options()
                                        .get(random.nextInt(question.options().size()))
                                        .code()
                                : ODD.get(random.nextInt(ODD.size())));
            }
            answers.put(question.key(), values);
        }
        if (random.nextInt(20) == 0) {
            answers.put("nobodyAsked", List.of("1"));
        }
        return answers;
    }

    private boolean byPage(Phone phone, Map<String, List<String>> answers) throws Exception {
        String my = "/my/" + report(0);
        phone.open(driver.report(cycle, city.homes().get(0)).versionNo() == 0 ? my : my + "/correct");
        List<String> typed = new ArrayList<>();
        answers.forEach((key, values) -> values.forEach(value -> typed.addAll(List.of("a." + key, value))));
        int seen = phone.press(my + "/review", typed.toArray(String[]::new)).getStatus();
        assertThat(seen).isIn(200, 422);
        return seen == 200 && phone.press(my + "/submit").getStatus() == 302;
    }

    private boolean byPhone(Map<String, List<String>> answers) throws Exception {
        var request = post("/reports/" + report(2) + "/phone")
                .param("submissionId", UUID.randomUUID().toString())
                .with(login.as(city.official()))
                .with(csrf());
        answers.forEach((key, values) -> values.forEach(value -> request.param("a." + key, value)));
        int status = mvc.perform(request).andReturn().getResponse().getStatus();
        assertThat(status).isIn(302, 422);
        return status == 302;
    }

    private boolean byApi(Map<String, List<String>> answers) throws Exception {
        Map<String, Object> sent = new LinkedHashMap<>();
        answers.forEach((key, values) -> {
            if (!values.isEmpty()) {
                sent.put(key, values.size() == 1 ? values.get(0) : values);
            }
        });
        Map<String, Object> body = Map.of("submissionId", UUID.randomUUID().toString(), "answers", sent);
        int status = mvc.perform(put("/api/v1/reports/" + report(4) + "/submission")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json.writeValueAsString(body))
                        .with(httpBasic(city.admin().username(), "demo")))
                .andReturn()
                .getResponse()
                .getStatus();
        assertThat(status).isIn(200, 422);
        return status == 200;
    }

    private String stored(int home) {
        return jdbc.sql("select v.answers from versions v join reports r on r.version_id = v.id where r.id = ?")
                .param(Ids.bytes(report(home)))
                .query(String.class)
                .optional()
                .orElse("");
    }

    private UUID report(int home) {
        return driver.report(cycle, city.homes().get(home)).id();
    }
}
