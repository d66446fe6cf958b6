package kr.smartwork.respond;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import kr.smartwork.EngineTest;
import kr.smartwork.notice.PersonalLinks;
import kr.smartwork.process.CityFixture;
import kr.smartwork.process.CycleDriver;
import kr.smartwork.report.MarkedQuestion;
import kr.smartwork.report.Report;
import kr.smartwork.report.ReportState;
import kr.smartwork.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** A respondent's way, page by page, with the real process behind it. */
@EngineTest
class RespondentPathTest {

    private static final String[] GOOD = {
        "a.confirmed",
        "0",
        "a.suspected",
        "２",
        "a.isolated",
        "1,000",
        "a.testedStaff",
        "12",
        "a.positiveStaff",
        "0",
        "a.symptoms",
        "fever",
        "a.symptoms",
        "cough",
        "a.visitors",
        "limited",
        "a.equipment",
        "enough",
        "a.remark",
        "이상 없음 <script>alert(1)</script>"
    };

    @Autowired
    MockMvc mvc;

    @Autowired
    CityFixture fixture;

    @Autowired
    CycleDriver driver;

    @Autowired
    PersonalLinks links;

    @Autowired
    JdbcClient jdbc;

    CityFixture.City city;
    CityFixture.Home home;
    UUID cycleId;
    String my;
    Phone phone;

    @BeforeEach
    void asked() throws Exception {
        city = fixture.city(2);
        home = city.homes().get(0);
        cycleId = driver.openAndDispatch("infection-status", city);
        my = "/my/" + report().id();
        phone = new Phone(mvc).enter(links.urlOf(home.personId()));
    }

    @Test
    void answers_reviews_submits_and_keeps_the_receipt() throws Exception {
        phone.open("/my");
        assertThat(phone.page()).contains("작성 시작", home.code(), city.official().name(), "053-000-0000");
        assertThat(phone.press(my + "/start").getRedirectedUrl()).isEqualTo(my);
        assertThat(report().state()).isEqualTo(ReportState.IN_PROGRESS);

        phone.open(my);
        assertThat(phone.page()).contains("확진자 수", "inputmode=\"numeric\"", "필수");
        assertThat(phone.press(my + "/review", GOOD).getStatus()).isEqualTo(200);
        assertThat(phone.page())
                .contains("제출 전 확인", "1,000명", "발열", "&lt;script&gt;", "value=\"fever\"")
                .doesNotContain("<script");

        String receipt = phone.press(my + "/submit").getRedirectedUrl();
        assertThat(receipt).isEqualTo(my + "/receipts/1");
        phone.open(receipt);
        assertThat(phone.page())
                .contains("제출되었습니다", "접수 번호", "1,000명", "고쳐서 다시 제출", "이상 없음 &lt;script&gt;")
                .doesNotContain("기한 후 제출");
        assertThat(report().state()).isEqualTo(ReportState.ACCEPTED);
    }

    @Test
    void what_is_to_be_corrected_stands_on_top_with_links_and_at_each_question() throws Exception {
        driver.answer(cycleId, home, 1);
        driver.returned(
                city.official(),
                cycleId,
                home,
                "다시 확인해 주세요.",
                new MarkedQuestion("confirmed", "어제 수와 같습니다."),
                MarkedQuestion.of("visitors"));
        phone.open(my);
        assertThat(phone.page())
                .contains("다음 2개 항목을 확인하여 주십시오.", "href=\"#q-confirmed\"", "href=\"#q-visitors\"")
                .contains("id=\"q-confirmed-mark\"", "어제 수와 같습니다.", "q-confirmed-mark ", "id=\"q-visitors-mark\"")
                .doesNotContain("q-suspected-mark");
        phone.press(my + "/draft", "part", "0:x");
        assertThat(phone.page()).contains("id=\"q-confirmed-mark\"");
        phone.open(my);
        phone.press(my + "/review", "a.confirmed", "열 명");
        assertThat(phone.page()).contains("id=\"q-confirmed-mark\"", "숫자만 입력해 주세요");
        driver.answer(cycleId, home, 2);
        phone.open(my + "/correct");
        assertThat(phone.page()).doesNotContain("q-confirmed-mark");
    }

    @Test
    void what_was_to_be_corrected_is_still_told_when_its_time_is_over() throws Exception {
        driver.answer(cycleId, home, 1);
        driver.returned(city.official(), cycleId, home, "다시 확인해 주세요.", MarkedQuestion.of("confirmed"));
        jdbc.sql("update cycles set lock_at = opened_at where id = ?")
                .param(Ids.bytes(cycleId))
                .update();
        phone.open(my);
        assertThat(phone.page())
                .contains("보완 요청을 받은 내용", "다시 확인해 주세요.", "확진자 수")
                .doesNotContain("#q-confirmed");
    }

    @Test
    void looking_changes_nothing() throws Exception {
        String before = row();

        phone.open(Phone.path(links.urlOf(home.personId())));
        phone.open("/my");
        phone.open(my);
        phone.open(my + "/correct");
        phone.open(my + "/review");

        assertThat(row()).isEqualTo(before);
    }

    @Test
    void wrong_answers_come_back_with_everything_typed() throws Exception {
        phone.open(my);
        MockHttpServletResponse response =
                phone.press(my + "/review", "a.confirmed", "열 명", "a.suspected", "3", "a.remark", "가\"나<다>");

        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(phone.page())
                .contains("href=\"#q-confirmed\"", "확진자 수: 숫자만 입력해 주세요.", "value=\"열 명\"", "value=\"3\"")
                .contains("가&quot;나&lt;다&gt;", "aria-invalid=\"true\"", "q-confirmed-error", "<title>오류: ");
        assertThat(report().versionNo()).isZero();
    }

    @Test
    void pressing_twice_gives_the_same_receipt() throws Exception {
        phone.open(my);
        phone.press(my + "/review", GOOD);
        String review = phone.page();
        String first = phone.press(my + "/submit").getRedirectedUrl();
        Phone again = new Phone(mvc).enter(links.urlOf(home.personId()));
        again.open(my + "/correct");
        String id = review.replaceAll("(?s).*name=\"submissionId\" value=\"([^\"]+)\".*", "$1");
        List<String> parameters = new java.util.ArrayList<>(List.of(GOOD));
        parameters.addAll(List.of("submissionId", id));

        String second = again.press(my + "/submit", csrf(again, parameters)).getRedirectedUrl();

        assertThat(second).isEqualTo(first);
        assertThat(report().versionNo()).isEqualTo(1);
    }

    @Test
    void corrects_what_was_submitted() throws Exception {
        submit();
        phone.open(my + "/correct");
        assertThat(phone.page()).contains("value=\"1000\"", "이미 제출하신 내용입니다");

        phone.press(my + "/review", with("a.isolated", "7"));
        String receipt = phone.press(my + "/submit").getRedirectedUrl();

        assertThat(receipt).isEqualTo(my + "/receipts/2");
        phone.open(receipt);
        assertThat(phone.page()).contains("7명", "2번째 제출");
        phone.open(my + "/receipts/1");
        assertThat(phone.page()).contains("1,000명");
    }

    @Test
    void a_return_shows_its_reason_and_the_last_answers() throws Exception {
        submit();
        jdbc.sql("update reports set state = 'RETURNED', return_reason = '격리자 수를 다시 확인해 주세요' where id = ?")
                .param(Ids.bytes(report().id()))
                .update();

        phone.open("/my");
        assertThat(phone.page()).contains("보완 요청", "격리자 수를 다시 확인해 주세요", "보완하기");
        phone.open(my);
        assertThat(phone.page()).contains("격리자 수를 다시 확인해 주세요", "value=\"1000\"");
    }

    @Test
    void after_the_lock_nothing_is_taken_and_nothing_typed_is_lost() throws Exception {
        phone.open(my);
        phone.press(my + "/review", GOOD);
        lock();

        assertThat(phone.press(my + "/submit").getStatus()).isEqualTo(409);
        assertThat(phone.page()).contains("제출되지 않았습니다", "1,000", "발열", "053-000-0000");
        phone.open(my);
        assertThat(phone.page()).contains("더 이상 제출할 수 없습니다", "053-000-0000").doesNotContain("<textarea");
        assertThat(report().versionNo()).isZero();
    }

    @Test
    void a_late_answer_is_taken_and_marked() throws Exception {
        jdbc.sql("update reports set due_at = timestamp '2026-01-01 09:00:00' where id = ?")
                .param(Ids.bytes(report().id()))
                .update();

        phone.open("/my");
        assertThat(phone.page()).contains("기한 지남", "일 지났습니다", "작성 시작");
        submit();
        phone.open(my + "/receipts/1");
        assertThat(phone.page()).contains("기한 후 제출");
    }

    @Test
    void an_old_page_is_refused_and_keeps_what_was_typed() throws Exception {
        phone.open(my);

        MockHttpServletResponse response = phone.press(my + "/review", with("csrf", "x"));
        assertThat(response.getStatus()).isEqualTo(403);
        assertThat(phone.page()).contains("다시 한 번 눌러 주세요", "value=\"1,000\"");
        assertThat(phone.press(my + "/review", GOOD).getStatus()).isEqualTo(200);
        assertThat(phone.press(my + "/submit", with("csrf", "")).getStatus()).isEqualTo(403);
        assertThat(report().versionNo()).isZero();
    }

    @Test
    void the_language_changes_without_losing_anything() throws Exception {
        phone.open(my);
        phone.press(my + "/edit", "a.remark", "그대로", "lang", "en");

        assertThat(phone.page()).contains("Confirmed cases", "그대로", "lang=\"en\"");
    }

    @Test
    void somebody_elses_report_is_as_unknown_as_no_report() throws Exception {
        Report foreign = driver.report(cycleId, city.homes().get(1));
        List<String> paths = List.of("/my/" + foreign.id(), "/my/" + UUID.randomUUID(), "/my/nothing");

        List<String> pages = new java.util.ArrayList<>();
        for (String path : paths) {
            assertThat(phone.open(path).getStatus()).isEqualTo(404);
            pages.add(phone.page());
        }
        assertThat(pages).allMatch(page -> page.equals(pages.get(0)));
        phone.open(my);
        assertThat(phone.press("/my/" + foreign.id() + "/review", GOOD).getStatus())
                .isEqualTo(404);
        assertThat(phone.open("/my/" + foreign.id() + "/receipts/1").getStatus())
                .isEqualTo(404);
        assertThat(driver.report(cycleId, city.homes().get(1)).state()).isEqualTo(ReportState.NOT_OPENED);
    }

    @Test
    void unknown_answers_are_named_and_not_stored() throws Exception {
        phone.open(my);
        assertThat(phone.press(my + "/review", with("a.state", "ACCEPTED")).getStatus())
                .isEqualTo(422);
        assertThat(phone.page()).contains("이 양식에 없는 항목입니다: state");
    }

    private void submit() throws Exception {
        phone.open(my);
        phone.press(my + "/review", GOOD);
        assertThat(phone.press(my + "/submit").getStatus()).isEqualTo(302);
    }

    private void lock() {
        jdbc.sql("update cycles set lock_at = timestamp '2026-01-01 09:00:00' where id = ?")
                .param(Ids.bytes(cycleId))
                .update();
    }

    private Report report() {
        return driver.report(cycleId, home);
    }

    private String row() {
        return jdbc
                .sql("select * from reports where id = ?")
                .param(Ids.bytes(report().id()))
                .query()
                .singleRow()
                .entrySet()
                .stream()
                .filter(column -> !(column.getValue() instanceof byte[]))
                .toList()
                .toString();
    }

    private static String[] csrf(Phone page, List<String> parameters) {
        List<String> all = new java.util.ArrayList<>(parameters);
        all.add("csrf");
        all.add(page.page().replaceAll("(?s).*?name=\"csrf\" value=\"([^\"]+)\".*", "$1"));
        return all.toArray(String[]::new);
    }

    /** The good answers, this one different. */
    private static String[] with(String name, String value) {
        List<String> all = new java.util.ArrayList<>();
        for (int i = 0; i < GOOD.length; i += 2) {
            if (!GOOD[i].equals(name)) {
                all.addAll(List.of(GOOD[i], GOOD[i + 1]));
            }
        }
        all.addAll(List.of(name, value));
        return all.toArray(String[]::new);
    }
}
