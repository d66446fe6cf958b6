package kr.smartwork.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.smartwork.EngineTest;
import kr.smartwork.notice.LinkCheck;
import kr.smartwork.notice.PersonalLinks;
import kr.smartwork.notice.ShortCodes;
import kr.smartwork.process.CityFixture;
import kr.smartwork.process.CycleDriver;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.LoggedIn;
import kr.smartwork.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Codes and letters: who may issue them, what they open, and until when. */
@EngineTest
class LetterPagesTest {

    private static final Pattern CODE = Pattern.compile("class=\"short-code\">([^<]+)<");
    private static final Pattern PATH = Pattern.compile(" d=\"(M[^\"]+)\"");
    private static final Pattern BOX = Pattern.compile("viewBox=\"0 0 (\\d+) \\d+\"");
    private static final Pattern MODULE = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");
    private static final int SCALE = 6;

    @Autowired
    MockMvc mvc;

    @Autowired
    CityFixture fixture;

    @Autowired
    CycleDriver driver;

    @Autowired
    PersonalLinks links;

    @Autowired
    ShortCodes codes;

    @Autowired
    LoggedIn login;

    @Autowired
    JdbcClient jdbc;

    CityFixture.City city;
    CityFixture.Home home;
    UUID cycleId;
    String report;

    @BeforeEach
    void ask() {
        city = fixture.city(2);
        home = city.homes().get(0);
        cycleId = driver.openAndDispatch("infection-status", city);
        report = "/reports/" + driver.report(cycleId, home).id();
    }

    @Test
    void the_letter_says_what_is_asked_until_when_and_how_to_come_in() throws Exception {
        String page = read(issue("/letter", home, city.official()));
        assertThat(page)
                .contains(
                        "시설 " + home.code(),
                        "제출 기한",
                        "053-000-0000",
                        city.official().name(),
                        "/c</strong>");
        assertThat(codes.check(code(page)).state()).isEqualTo(LinkCheck.State.VALID);
        assertThat(codes.check(code(page)).personId()).isEqualTo(home.personId());
        assertThat(audited("letters.print", driver.report(cycleId, home).id())).isOne();
    }

    @Test
    void a_phone_reads_the_personal_link_from_the_letter() throws Exception {
        String page = read(issue("/letter", home, city.official()));
        assertThat(scanned(page)).isEqualTo(links.urlOf(home.personId()));
    }

    @Test
    void the_code_is_on_the_page_that_issued_it_and_nowhere_else() throws Exception {
        String code = code(read(issue("/code", home, city.official())));
        assertThat(code).matches("[ACDEFGHJKMNPQRTWXY34679]{4}-[ACDEFGHJKMNPQRTWXY34679]{4}");
        assertThat(code(read(issue("/code", home, city.supervisor())))).isEqualTo(code);
        assertThat(jdbc.sql("select code_hash from short_codes where person_id = ?")
                        .param(Ids.bytes(home.personId()))
                        .query(String.class)
                        .list())
                .hasSize(1)
                .noneMatch(hash -> hash.contains(code.replace("-", "")));
        assertThat(audited("short-codes.issue", home.personId())).isEqualTo(2);
        mvc.perform(get(report).with(login.as(city.official())))
                .andExpect(content().string(allOf(containsString("안내문 인쇄"), not(containsString(code)))));
        mvc.perform(get(report + "/code").with(login.as(city.official()))).andExpect(redirectedUrl(report));
        mvc.perform(get(report + "/letter").with(login.as(city.official()))).andExpect(redirectedUrl(report));
    }

    @Test
    void other_districts_other_functions_and_other_persons_get_nothing() throws Exception {
        for (String what : List.of("/code", "/letter")) {
            mvc.perform(issue(what, home, city.westOfficial())).andExpect(status().isNotFound());
            mvc.perform(issue(what, home, city.admin())).andExpect(status().isForbidden());
            mvc.perform(issue(what, city.homes().get(1), city.official())).andExpect(status().isNotFound());
        }
        assertThat(audited("short-codes.issue", home.personId())).isZero();
    }

    @Test
    void a_new_link_and_the_end_of_the_cycle_end_the_code() throws Exception {
        String first = code(read(issue("/code", home, city.official())));
        links.reissue(home.personId(), city.official());
        assertThat(codes.check(first).state()).isEqualTo(LinkCheck.State.SUPERSEDED);
        String second = code(read(issue("/code", home, city.official())));
        assertThat(second).isNotEqualTo(first);
        assertThat(codes.check(second.toLowerCase(java.util.Locale.ROOT).replace("-", " "))
                        .state())
                .isEqualTo(LinkCheck.State.VALID);
        jdbc.sql("update cycles set lock_at = timestamp '2026-01-01 00:00:00' where id = ?")
                .param(Ids.bytes(cycleId))
                .update();
        assertThat(codes.check(second).state()).isEqualTo(LinkCheck.State.EXPIRED);
        mvc.perform(issue("/code", home, city.official())).andExpect(status().isConflict());
        mvc.perform(issue("/letter", home, city.official())).andExpect(status().isConflict());
    }

    private MockHttpServletRequestBuilder issue(String what, CityFixture.Home of, Actor by) {
        return post(report + what)
                .param("person", of.personId().toString())
                .with(login.as(by))
                .with(csrf());
    }

    private String read(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static String code(String page) {
        return first(CODE, page);
    }

    private static String first(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    /** Paints the outline and reads it. */
    private static String scanned(String page) throws Exception {
        int size = Integer.parseInt(first(BOX, page)) * SCALE;
        int[] pixels = new int[size * size];
        Arrays.fill(pixels, 0xffffff);
        MODULE.matcher(first(PATH, page)).results().forEach(module -> {
            int left = Integer.parseInt(module.group(1)) * SCALE;
            int top = Integer.parseInt(module.group(2)) * SCALE;
            for (int y = top; y < top + SCALE; y++) {
                Arrays.fill(pixels, y * size + left, y * size + left + SCALE, 0);
            }
        });
        BinaryBitmap picture =
                new BinaryBitmap(new GlobalHistogramBinarizer(new RGBLuminanceSource(size, size, pixels)));
        // An exact picture: looking for a code in a photograph now and then misses one.
        return new QRCodeReader()
                .decode(picture, Map.of(DecodeHintType.PURE_BARCODE, true))
                .getText();
    }

    private int audited(String action, UUID object) {
        return jdbc.sql("select count(*) from audit_events where action = ? and object_id = ?")
                .params(action, object.toString())
                .query(Integer.class)
                .single();
    }
}
