package kr.smartwork.respond;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.smartwork.EngineTest;
import kr.smartwork.notice.Eligibility;
import kr.smartwork.notice.NoticeFacts;
import kr.smartwork.notice.PendingNotice;
import kr.smartwork.notice.PersonalLinks;
import kr.smartwork.notice.Purpose;
import kr.smartwork.process.CityFixture;
import kr.smartwork.process.CycleDriver;
import kr.smartwork.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Contact data are confirmed once a cycle, on the receipt; a copy of the receipt goes to the registered address, once. */
@EngineTest
class OwnContactTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    CityFixture fixture;

    @Autowired
    CycleDriver driver;

    @Autowired
    PersonalLinks links;

    @Autowired
    Eligibility eligibility;

    @Autowired
    JdbcClient jdbc;

    CityFixture.City city;
    CityFixture.Home home;
    UUID cycleId;
    UUID report;
    Phone phone;
    String my;

    @BeforeEach
    void asked() throws Exception {
        city = fixture.city(2);
        home = city.homes().get(0);
        cycleId = driver.openAndDispatch("infection-status", city);
        report = driver.report(cycleId, home).id();
        jdbc.sql("update persons set mobile = '010-1234-0042', mail = 'before@example.com' where id = ?")
                .param(Ids.bytes(home.personId()))
                .update();
        phone = new Phone(mvc).enter(links.urlOf(home.personId()));
        my = "/my/" + report;
    }

    @Test
    void nobody_is_asked_before_the_receipt() throws Exception {
        assertThat(phone.open(my).getContentAsString()).doesNotContain("연락처가 맞습니까?");
        assertThat(phone.open(my + "/own-contact").getRedirectedUrl()).isEqualTo(my);
        phone.open(my);
        assertThat(phone.press(my + "/own-contact", "mobile", "010-9999-0000").getRedirectedUrl())
                .isEqualTo(my);
        assertThat(person()).isEqualTo("010-1234-0042 before@example.com");
    }

    @Test
    void the_receipt_shows_them_masked_and_asks_once_a_cycle() throws Exception {
        driver.answer(cycleId, home, 0);
        phone.open(my + "/receipts/1");
        assertThat(phone.page())
                .contains("연락처가 맞습니까?", "010-****-0042", "be***@example.com")
                .doesNotContain("1234-0042", "before@example.com");
        assertThat(phone.press(my + "/own-contact/yes").getRedirectedUrl()).isEqualTo(my + "/receipts/1");
        assertThat(phone.open(my + "/receipts/1").getContentAsString()).doesNotContain("연락처가 맞습니까?");
        assertThat(confirmed(false)).isOne();
        UUID next = driver.openAndDispatch("infection-status", city);
        driver.answer(next, home, 0);
        assertThat(phone.open("/my/" + driver.report(next, home).id() + "/receipts/1")
                        .getContentAsString())
                .contains("연락처가 맞습니까?");
    }

    @Test
    void a_correction_is_stored_audited_and_told_to_the_address_before() throws Exception {
        driver.answer(cycleId, home, 0);
        phone.open(my + "/own-contact");
        phone.press(my + "/own-contact", "mobile", "01077778888", "mail", "after@example.com");
        assertThat(person()).isEqualTo("010-7777-8888 after@example.com");
        assertThat(confirmed(true)).isOne();
        assertThat(jdbc.sql("select detail from audit_events where action = 'persons.correct' and object_id = ?")
                        .param(home.personId().toString())
                        .query(String.class)
                        .single())
                .isEqualTo("mobile mail");
        assertThat(jdbc.sql("select address from notices where purpose = 'CONTACT_CORRECTED' and person_id = ?")
                        .param(Ids.bytes(home.personId()))
                        .query(String.class)
                        .single())
                .isEqualTo("before@example.com");
        phone.open(my + "/receipts/1");
        assertThat(phone.press(my + "/own-contact", "mail", "third@example.com").getStatus())
                .isEqualTo(409);
        assertThat(person()).isEqualTo("010-7777-8888 after@example.com");
    }

    @Test
    void wrong_or_empty_data_are_said_at_their_field_and_kept() throws Exception {
        driver.answer(cycleId, home, 0);
        phone.open(my + "/own-contact");
        assertThat(phone.press(my + "/own-contact").getStatus()).isEqualTo(422);
        assertThat(phone.page()).contains("id=\"mobile-error\"");
        assertThat(phone.press(my + "/own-contact", "mobile", "12", "mail", "x").getStatus())
                .isEqualTo(422);
        assertThat(phone.page()).contains("value=\"12\"", "value=\"x\"", "id=\"mail-error\"");
        assertThat(phone.press(my + "/own-contact", "csrf", "x", "mobile", "010-2222-3333")
                        .getStatus())
                .isEqualTo(403);
        assertThat(person()).isEqualTo("010-1234-0042 before@example.com");
    }

    @Test
    void the_receipt_goes_to_the_registered_address_once_for_each_version() throws Exception {
        driver.answer(cycleId, home, 0);
        phone.open(my + "/receipts/1");
        assertThat(phone.page()).contains("메일로 받기 (be***@example.com)");
        phone.press(my + "/receipts/1/mail", "mail", "thief@example.com");
        phone.open(my + "/receipts/1");
        assertThat(phone.page()).contains("보내 드립니다").doesNotContain("메일로 받기");
        phone.press(my + "/receipts/1/mail");
        assertThat(copies()).isOne();
        driver.answer(cycleId, home, 0);
        phone.open(my + "/receipts/2");
        phone.press(my + "/receipts/2/mail");
        assertThat(copies()).isEqualTo(2);
    }

    @Test
    void nobody_mails_the_receipt_of_another_or_from_another_site() throws Exception {
        driver.answer(cycleId, home, 0);
        driver.answer(cycleId, city.homes().get(1), 0);
        String others = "/my/" + driver.report(cycleId, city.homes().get(1)).id();
        phone.open(my + "/receipts/1");
        assertThat(phone.press(others + "/receipts/1/mail").getStatus()).isEqualTo(404);
        assertThat(phone.press(others + "/own-contact").getStatus()).isEqualTo(404);
        assertThat(phone.press(others + "/own-contact/yes").getStatus()).isEqualTo(404);
        phone.open(my + "/receipts/1");
        assertThat(phone.press(my + "/receipts/9/mail").getStatus()).isEqualTo(404);
        phone.press(my + "/receipts/1/mail", "csrf", "x");
        assertThat(copies()).isZero();
    }

    @Test
    void the_copy_says_what_was_submitted_in_both_languages() {
        driver.answer(cycleId, home, 3);
        UUID notice = UUID.randomUUID();
        Map<UUID, NoticeFacts> needed = eligibility.stillNeeded(
                List.of(new PendingNotice(notice, Purpose.RECEIPT_COPY, cycleId, report, home.personId(), 1, null)));
        assertThat(needed.get(notice).copy().korean())
                .anyMatch(line -> line.startsWith("■ 접수 번호: "))
                .anyMatch(line -> line.contains("확진") && line.contains("3"));
        assertThat(needed.get(notice).copy().english())
                .anyMatch(line -> line.startsWith("- Confirmed cases") && line.contains("3"));
    }

    private String person() {
        return jdbc.sql("select concat(mobile, ' ', mail) from persons where id = ?")
                .param(Ids.bytes(home.personId()))
                .query(String.class)
                .single();
    }

    private int confirmed(boolean corrected) {
        return jdbc.sql(
                        "select count(*) from contact_confirmations where cycle_id = ? and person_id = ? and corrected = ?")
                .params(Ids.bytes(cycleId), Ids.bytes(home.personId()), corrected)
                .query(Integer.class)
                .single();
    }

    private int copies() {
        return jdbc.sql("select count(*) from notices where purpose = 'RECEIPT_COPY' and person_id = ?")
                .param(Ids.bytes(home.personId()))
                .query(Integer.class)
                .single();
    }
}
