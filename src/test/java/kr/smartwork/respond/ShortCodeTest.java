package kr.smartwork.respond;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.UUID;
import kr.smartwork.EngineTest;
import kr.smartwork.notice.PersonalLinks;
import kr.smartwork.notice.ShortCodes;
import kr.smartwork.process.CityFixture;
import kr.smartwork.process.CycleDriver;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** The door of the short code. */
@EngineTest
class ShortCodeTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    CityFixture fixture;

    @Autowired
    CycleDriver driver;

    @Autowired
    ShortCodes codes;

    @Autowired
    PersonalLinks links;

    CityFixture.City city;
    CityFixture.Home home;
    String code;

    @BeforeEach
    void asked() {
        city = fixture.city(1);
        home = city.homes().get(0);
        UUID cycle = driver.openAndDispatch("infection-status", city);
        code = codes.issue(home.personId(), cycle, city.official());
    }

    @Test
    void a_code_opens_what_the_link_opens() throws Exception {
        MockHttpServletResponse response = enter(code.toLowerCase(java.util.Locale.ROOT), "10.0.0.1");
        assertThat(response.getRedirectedUrl()).isEqualTo("/my");
        Cookie cookie = response.getCookie(RespondentCookie.NAME);
        assertThat(new Phone(mvc).with(cookie.getValue()).open("/my").getContentAsString())
                .contains(home.code());
    }

    @Test
    void the_page_is_there_in_both_languages_and_gives_nothing_away() throws Exception {
        Phone phone = new Phone(mvc);
        assertThat(phone.open("/c").getStatus()).isEqualTo(200);
        assertThat(phone.page()).contains("접속 코드 입력");
        MockHttpServletResponse english = phone.open("/c?lang=en");
        assertThat(english.getContentAsString()).contains("Enter your code");
        assertThat(english.getHeader("X-Robots-Tag")).contains("noindex");
        assertThat(english.getHeader("Cache-Control")).contains("no-store");
    }

    @Test
    void a_wrong_code_is_said_and_kept() throws Exception {
        for (String wrong : new String[] {"", "AAAA-AAAA", "<b>", "A".repeat(5000), "한글코드입니다"}) {
            MockHttpServletResponse response = enter(wrong, "10.0.0.2");
            assertThat(response.getStatus()).isEqualTo(422);
            assertThat(response.getContentAsString(java.nio.charset.StandardCharsets.UTF_8))
                    .contains("맞는 코드가 아닙니다")
                    .doesNotContain("<b>");
        }
    }

    @Test
    void a_replaced_code_says_whom_to_call() throws Exception {
        links.reissue(home.personId(), city.official());
        MockHttpServletResponse response = enter(code, "10.0.0.3");
        assertThat(response.getStatus()).isEqualTo(410);
        assertThat(response.getContentAsString(java.nio.charset.StandardCharsets.UTF_8))
                .contains("새 코드를 요청", "053-000-0000");
    }

    @Test
    void whoever_tries_out_codes_is_refused_even_with_a_right_one() throws Exception {
        for (int i = 0; i < WrongCodes.BY_ADDRESS; i++) {
            enter("AAAA-AAAA", "10.0.0.4");
        }
        assertThat(enter(code, "10.0.0.4").getStatus()).isEqualTo(429);
        assertThat(enter(code, "10.0.0.5").getRedirectedUrl()).isEqualTo("/my");
    }

    private MockHttpServletResponse enter(String typed, String address) throws Exception {
        return mvc.perform(
                        MockMvcRequestBuilders.post("/c").param("code", typed).with(request -> {
                            request.setRemoteAddr(address);
                            return request;
                        }))
                .andReturn()
                .getResponse();
    }
}
