package kr.smartwork.respond;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import kr.smartwork.EngineTest;
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

/** What is typed is kept on the server until it is submitted, on every device, and never taken for an answer. */
@EngineTest
class DraftTest {

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
        my = "/my/" + driver.report(cycleId, home).id();
        phone = new Phone(mvc).enter(links.urlOf(home.personId()));
    }

    @Test
    void a_draft_is_resumed_on_another_device_and_is_no_answer() throws Exception {
        phone.open(my);
        phone.press(my + "/draft", "a.confirmed", "세 명", "a.remark", "쓰다 만 글", "a.nothing", "x");
        assertThat(phone.page()).contains("임시 저장됨", "name=\"revision\" value=\"1\"");
        assertThat(driver.report(cycleId, home).state()).isEqualTo(ReportState.IN_PROGRESS);
        assertThat(driver.report(cycleId, home).versionNo()).isZero();

        Phone other = new Phone(mvc).enter(links.urlOf(home.personId()));
        other.open(my);
        assertThat(other.page()).contains("value=\"세 명\"", "쓰다 만 글", "이어서 쓰고 있습니다");
    }

    @Test
    void the_later_of_two_devices_is_told_and_chooses() throws Exception {
        Phone other = new Phone(mvc).enter(links.urlOf(home.personId()));
        phone.open(my);
        other.open(my);
        phone.press(my + "/draft", "a.remark", "처음 것");

        other.press(my + "/draft", "a.remark", "나중 것");
        assertThat(other.page()).contains("지금 화면의 내용으로 계속", "저장된 내용 불러오기").doesNotContain("임시 저장됨");
        assertThat(draft()).contains("처음 것");

        other.open(my);
        assertThat(other.page()).contains("처음 것");
        other.press(my + "/draft/keep", "a.remark", "나중 것", "revision", "0");
        assertThat(other.page()).contains("나중 것", "name=\"revision\" value=\"2\"");
        assertThat(draft()).contains("나중 것");
        phone.press(my + "/draft", "a.remark", "셋째", "revision", "1", "version", "0", "csrf", csrf());
        assertThat(phone.page()).contains("저장된 내용 불러오기");
    }

    @Test
    void the_submission_ends_the_draft_and_what_comes_after_it_is_not_kept() throws Exception {
        phone.open(my);
        phone.press(my + "/draft", "a.remark", "쓰다 만 글");
        phone.open(my);
        phone.press(
                my + "/review",
                "a.confirmed",
                "0",
                "a.suspected",
                "0",
                "a.isolated",
                "0",
                "a.testedStaff",
                "0",
                "a.positiveStaff",
                "0",
                "a.visitors",
                "allowed",
                "a.equipment",
                "enough");
        assertThat(phone.press(my + "/submit").getStatus()).isEqualTo(302);
        assertThat(drafts()).isZero();

        Phone late = new Phone(mvc).enter(links.urlOf(home.personId()));
        late.open(my + "/correct");
        late.press(my + "/draft", "a.remark", "또", "version", "0");
        assertThat(late.page()).contains("그사이 제출되었습니다");
        assertThat(drafts()).isZero();
    }

    @Test
    void an_old_page_a_locked_report_and_a_foreign_report_keep_nothing() throws Exception {
        phone.open(my);
        phone.press(my + "/draft", "a.remark", "x", "csrf", "falsch");
        assertThat(phone.page()).contains("저장하지 못했습니다");
        String foreign = "/my/" + driver.report(cycleId, city.homes().get(1)).id();
        assertThat(phone.press(foreign + "/draft", "a.remark", "x").getStatus()).isEqualTo(404);
        assertThat(phone.press(foreign + "/draft/keep", "a.remark", "x").getStatus())
                .isEqualTo(404);
        jdbc.sql("update cycles set lock_at = timestamp '2026-01-01 09:00:00' where id = ?")
                .param(Ids.bytes(cycleId))
                .update();
        phone.open(my);
        phone.press(my + "/draft", "a.remark", "x");
        assertThat(phone.page()).contains("마감되어 더 이상 저장할 수 없습니다");
        assertThat(drafts()).isZero();
    }

    private String csrf() throws Exception {
        phone.open(my);
        return phone.page().replaceAll("(?s).*?name=\"csrf\" value=\"([^\"]+)\".*", "$1");
    }

    private String draft() {
        return jdbc.sql("select answers from answer_drafts where report_id = ?")
                .param(Ids.bytes(driver.report(cycleId, home).id()))
                .query(String.class)
                .single();
    }

    private int drafts() {
        return jdbc.sql(
                        "select count(*) from answer_drafts where report_id in (select id from reports where cycle_id = ?)")
                .param(Ids.bytes(cycleId))
                .query(Integer.class)
                .single();
    }
}
