package kr.smartwork.respond;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kr.smartwork.EngineTest;
import kr.smartwork.notice.PersonalLinks;
import kr.smartwork.process.CityFixture;
import kr.smartwork.process.CycleDriver;
import kr.smartwork.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** The door of the respondents: what each kind of link shows, and what the cookie lets in. */
@EngineTest
class PersonalLinkTest {

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
    String link;

    @BeforeEach
    void asked() {
        city = fixture.city(2);
        home = city.homes().get(0);
        driver.openAndDispatch("infection-status", city);
        link = Phone.path(links.urlOf(home.personId()));
    }

    @Test
    void looking_shows_who_asks_and_gives_nothing_away() throws Exception {
        MockHttpServletResponse response = new Phone(mvc).open(link);

        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getHeaders("Set-Cookie")).isEmpty();
        assertThat(response.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(response.getHeader("Cache-Control")).contains("no-store");
        assertThat(response.getHeader("X-Robots-Tag")).contains("noindex");
        assertThat(response.getContentAsString())
                .contains("시작하기", city.official().name(), "053-000-0000")
                .doesNotContain(home.code(), "김담당");
    }

    @Test
    void the_button_exchanges_the_token_for_a_cookie_of_the_pages() throws Exception {
        MockHttpServletResponse response =
                mvc.perform(MockMvcRequestBuilders.post(link)).andReturn().getResponse();

        assertThat(response.getRedirectedUrl()).isEqualTo("/my");
        assertThat(response.getHeader("Set-Cookie"))
                .contains("Path=/my", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Secure", "Max-Age");
    }

    @Test
    void every_wrong_token_gets_the_same_page() throws Exception {
        String token = link.substring(3);
        char last = token.charAt(token.length() - 1);
        List<String> wrong = List.of(
                token.substring(0, token.length() - 1) + (last == 'A' ? 'B' : 'A'),
                (token.charAt(0) == 'A' ? 'B' : 'A') + token.substring(1),
                "x",
                "A".repeat(43),
                "A".repeat(5000));

        List<String> pages = new ArrayList<>();
        for (String each : wrong) {
            MockHttpServletResponse shown = new Phone(mvc).open("/r/" + each);
            Phone pressed = new Phone(mvc).enter("/r/" + each);
            assertThat(shown.getStatus()).isEqualTo(404);
            pages.addAll(List.of(shown.getContentAsString(), pressed.page()));
        }

        assertThat(pages).allMatch(page -> page.equals(pages.get(0)));
        assertThat(pages.get(0)).doesNotContain("A".repeat(43));
    }

    @Test
    void a_replaced_link_says_so_and_ends_the_visit() throws Exception {
        Phone phone = new Phone(mvc).enter(link);
        assertThat(phone.open("/my").getStatus()).isEqualTo(200);

        links.reissue(home.personId(), city.official());

        assertThat(phone.open("/my").getStatus()).isEqualTo(401);
        assertThat(phone.page()).contains("링크를 다시 열어 주세요");
        assertThat(phone.open(link).getStatus()).isEqualTo(410);
        assertThat(phone.page()).contains("새 링크로 바뀌었습니다", "053-000-0000");
    }

    @Test
    void a_revoked_link_says_that_the_office_closed_it() throws Exception {
        links.revoke(home.personId(), city.official());

        Phone phone = new Phone(mvc);
        assertThat(phone.open(link).getStatus()).isEqualTo(410);
        assertThat(phone.page()).contains("쓸 수 없게 된 링크입니다", "053-000-0000");
        assertThat(phone.open(link + "?lang=en").getContentAsString()).contains("This link has been closed");
    }

    @Test
    void who_has_answered_or_is_too_late_reads_so_at_the_door() throws Exception {
        UUID cycle = jdbc.sql("select cycle_id from report_recipients where person_id = ?")
                .param(Ids.bytes(home.personId()))
                .query((row, n) -> Ids.get(row, "cycle_id"))
                .single();
        driver.answer(cycle, home, 0);
        CityFixture.Home silent = city.homes().get(1);

        assertThat(new Phone(mvc).open(link).getContentAsString()).contains("이미 제출하셨습니다");
        driver.fire(cycle, "Timer_Due");
        driver.fire(cycle, "Timer_Escalate");
        driver.fire(cycle, "Timer_Lock");
        assertThat(new Phone(mvc)
                        .open(Phone.path(links.urlOf(silent.personId())))
                        .getContentAsString())
                .contains("마감된 조사입니다", "제출 없이 마감되어");
        jdbc.sql("update cycles set state = 'CANCELLED' where id = ?")
                .param(Ids.bytes(cycle))
                .update();
        assertThat(new Phone(mvc).open(link).getContentAsString()).contains("취소된 조사입니다");
    }

    @Test
    void an_expired_link_says_whom_to_call() throws Exception {
        Phone phone = new Phone(mvc).enter(link);
        jdbc.sql("update links set expires_at = timestamp '2026-01-01 09:00:00' where person_id = ?")
                .param(Ids.bytes(home.personId()))
                .update();

        assertThat(phone.open("/my").getStatus()).isEqualTo(401);
        assertThat(phone.open(link).getStatus()).isEqualTo(410);
        assertThat(phone.page()).contains("링크의 사용 기간이 끝났습니다", city.official().name(), "053-000-0000");
        assertThat(new Phone(mvc).enter(link).open("/my").getStatus()).isEqualTo(401);
    }

    @Test
    void without_a_good_cookie_nobody_comes_in() throws Exception {
        for (String cookie : List.of("", "x", "A".repeat(102), "A".repeat(5000), "한글")) {
            assertThat(new Phone(mvc).with(cookie).open("/my").getStatus()).isEqualTo(401);
        }
        assertThat(new Phone(mvc).open("/my").getStatus()).isEqualTo(401);
    }

    @Test
    void what_was_typed_is_shown_when_the_visit_is_over_but_only_to_our_own_pages() throws Exception {
        var lost = MockMvcRequestBuilders.post("/my/x/submit")
                .param("a.remark", "오래 쓴 글")
                .param("csrf", "x");

        String own = mvc.perform(lost.header("Sec-Fetch-Site", "same-origin"))
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        String foreign = mvc.perform(MockMvcRequestBuilders.post("/my/x/submit")
                        .param("a.remark", "남이 쓴 글")
                        .header("Sec-Fetch-Site", "cross-site"))
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);

        assertThat(own).contains("오래 쓴 글").doesNotContain(">x<");
        assertThat(foreign).doesNotContain("남이 쓴 글");
    }
}
