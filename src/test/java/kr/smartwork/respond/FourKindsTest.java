package kr.smartwork.respond;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.smartwork.EngineTest;
import kr.smartwork.aggregation.FigureTable;
import kr.smartwork.aggregation.LiveFigures;
import kr.smartwork.notice.PersonalLinks;
import kr.smartwork.process.CityFixture;
import kr.smartwork.process.CycleDriver;
import kr.smartwork.report.ReportState;
import kr.smartwork.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Zero, nothing to report, closed today and missing are four things; and the last cycle's answers with one tap. */
@EngineTest
class FourKindsTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    CityFixture fixture;

    @Autowired
    CycleDriver driver;

    @Autowired
    PersonalLinks links;

    @Autowired
    LiveFigures figures;

    @Autowired
    JdbcClient jdbc;

    CityFixture.City city;
    UUID cycleId;

    @BeforeEach
    void asked() {
        city = fixture.city(4);
        cycleId = driver.openAndDispatch("infection-status", city);
    }

    @Test
    void each_is_shown_and_counted_apart() throws Exception {
        driver.answer(cycleId, home(0), 0);
        submit(home(1), "NOTHING_TO_REPORT", "보고할 내용 없음");
        submit(home(2), "CLOSED_TODAY", "오늘 휴무");

        FigureTable table = figures.of(cycleId, null);
        Map.of(
                        "submitted",
                        3,
                        "nothing_to_report",
                        1,
                        "closed_today",
                        1,
                        "missing",
                        1,
                        "expected",
                        4,
                        "confirmed.sum",
                        0)
                .forEach((key, value) -> assertThat(
                                table.figure(key).orElseThrow().value())
                        .as(key)
                        .isEqualByComparingTo(value.toString()));
        assertThat(table.figure("confirmed.sum").orElseThrow().count()).isEqualTo(1);
        assertThat(driver.report(cycleId, home(3)).versionNo()).isZero();
    }

    @Test
    void it_is_asked_once_more_and_what_was_typed_is_there_on_the_way_back() throws Exception {
        Phone phone = phone(home(0));
        phone.open(my(home(0)));
        phone.press(my(home(0)) + "/instead", "kind", "CLOSED_TODAY", "a.remark", "쓰던 글");
        assertThat(phone.page()).contains("오늘 휴무입니까?", "입력하신 내용은 제출되지 않습니다");
        assertThat(driver.report(cycleId, home(0)).versionNo()).isZero();
        phone.press(my(home(0)) + "/edit");
        assertThat(phone.page()).contains("쓰던 글", "확진자 수");
    }

    @Test
    void what_the_program_does_not_offer_and_foreign_reports_are_refused() throws Exception {
        UUID other = driver.openAndDispatch("ordinary-survey", city);
        Phone phone = phone(home(0));
        String mine = "/my/" + driver.report(other, home(0)).id();
        phone.open(mine);
        assertThat(phone.page()).doesNotContain("보고할 내용 없음");
        assertThat(phone.press(mine + "/instead/submit", "kind", "NOTHING_TO_REPORT")
                        .getStatus())
                .isEqualTo(404);
        phone.open(my(home(0)));
        assertThat(phone.press(my(home(1)) + "/instead/submit", "kind", "CLOSED_TODAY")
                        .getStatus())
                .isEqualTo(404);
        phone.open(my(home(0)));
        assertThat(phone.press(my(home(0)) + "/instead/submit", "kind", "CLOSED_TODAY", "csrf", "x")
                        .getStatus())
                .isEqualTo(403);
        assertThat(driver.report(cycleId, home(0)).versionNo()).isZero();
    }

    @Test
    void the_last_answers_are_taken_over_and_recorded_as_the_same() throws Exception {
        driver.answer(cycleId, home(0), 2);
        jdbc.sql("update cycles set opened_at = timestamp '2026-01-01 09:00:00' where id = ?")
                .param(Ids.bytes(cycleId))
                .update();
        UUID next = driver.openAndDispatch("infection-status", city);
        String mine = "/my/" + driver.report(next, home(0)).id();
        Phone phone = phone(home(0));
        phone.open(mine);
        assertThat(phone.page()).contains("지난 회차와 같음", "지난 보고: 2명", "지난 보고: 아니요");

        phone.press(mine + "/edit", "prefill", "true", "a.remark", "오늘 쓴 글");
        assertThat(phone.page()).contains("같은 내용을 채웠습니다", "value=\"2\"", "오늘 쓴 글");
        phone.press(mine + "/edit", "prefill", "true");
        List<String> typed = new ArrayList<>();
        CycleDriver.answers(2).forEach((key, value) -> typed.addAll(List.of("a." + key, value.toString())));
        phone.press(mine + "/review", typed.toArray(String[]::new));
        assertThat(phone.page()).contains("내용이 모두 같습니다(2회 연속)");
        phone.open(phone.press(mine + "/submit").getRedirectedUrl());
        assertThat(phone.page()).contains("같은 내용 2회 연속");
    }

    @Test
    void what_was_sent_is_listed_for_its_recipients_only() throws Exception {
        submit(home(1), "CLOSED_TODAY", "오늘 휴무");
        Phone mine = phone(home(1));
        mine.open("/my/sent");
        assertThat(mine.page()).contains("제출 내역", "오늘 휴무", "/receipts/1");
        mine.open("/my/sent?page=2");
        assertThat(mine.page()).contains("아직 제출하신 보고가 없습니다");
        Phone foreign = phone(home(2));
        foreign.open("/my/sent?page=x");
        assertThat(foreign.page()).doesNotContain("/receipts/1");
    }

    private void submit(CityFixture.Home home, String kind, String words) throws Exception {
        Phone phone = phone(home);
        phone.open(my(home));
        phone.press(my(home) + "/instead", "kind", kind);
        phone.open(phone.press(my(home) + "/instead/submit").getRedirectedUrl());
        assertThat(phone.page()).contains(words, "접수 번호").doesNotContain("제출하신 내용</h2>");
        assertThat(driver.report(cycleId, home).state()).isEqualTo(ReportState.ACCEPTED);
    }

    private Phone phone(CityFixture.Home home) throws Exception {
        return new Phone(mvc).enter(links.urlOf(home.personId()));
    }

    private CityFixture.Home home(int number) {
        return city.homes().get(number);
    }

    private String my(CityFixture.Home home) {
        return "/my/" + driver.report(cycleId, home).id();
    }
}
