package kr.smartwork.respond;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kr.smartwork.EngineTest;
import kr.smartwork.notice.PersonalLinks;
import kr.smartwork.process.CityFixture;
import kr.smartwork.process.CycleDriver;
import kr.smartwork.program.Asking;
import kr.smartwork.program.Program;
import kr.smartwork.program.ProgramDefinition;
import kr.smartwork.program.Programs;
import kr.smartwork.shared.Ids;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Where the program wants it, nothing is shown before the last four digits of the respondent's mobile. */
@EngineTest
class SecondFactorTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    CityFixture fixture;

    @Autowired
    CycleDriver driver;

    @Autowired
    PersonalLinks links;

    @Autowired
    Programs programs;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    ProgramDefinition before;
    CityFixture.City city;
    CityFixture.Home home;
    UUID cycleId;
    Phone phone;

    @BeforeEach
    void asked() throws Exception {
        before = program().definition();
        store(guarded(before));
        city = fixture.city(1);
        home = city.homes().get(0);
        cycleId = driver.openAndDispatch("infection-status", city);
        mobile("010-1234-0042");
        phone = new Phone(mvc).enter(links.urlOf(home.personId()));
    }

    @AfterEach
    void ask_as_before() {
        store(before);
    }

    @Test
    void the_door_says_nothing_about_the_reports() throws Exception {
        String page =
                new Phone(mvc).open(Phone.path(links.urlOf(home.personId()))).getContentAsString();
        assertThat(page)
                .contains("본인 확인이 필요한 조사입니다", "053-000-0000")
                .doesNotContain(program().name(), home.code());
    }

    @Test
    void no_address_shows_anything_before_the_digits() throws Exception {
        UUID report = driver.report(cycleId, home).id();
        int tried = 0;
        for (RequestMappingInfo mapping : mappings.getHandlerMethods().keySet()) {
            for (String pattern : mapping.getPatternValues()) {
                if (!pattern.startsWith("/my") || pattern.equals("/my/confirm")) {
                    continue;
                }
                for (HttpMethod method : methods(mapping)) {
                    String address = pattern.replace("{id}", report.toString())
                            .replace("{file}", report.toString())
                            .replaceAll("\\{what:(\\w+)[^}]*}", "$1")
                            .replaceAll("\\{[^}]+}", "1");
                    MockHttpServletResponse response = phone.send(method, address);
                    assertThat(response.getStatus()).as(method + " " + address).isEqualTo(401);
                    assertThat(response.getContentAsString())
                            .as(method + " " + address)
                            .contains("본인 확인")
                            .doesNotContain(home.code(), program().name());
                    tried++;
                }
            }
        }
        assertThat(tried).isGreaterThan(15);
        assertThat(driver.report(cycleId, home).versionNo()).isZero();
    }

    @Test
    void the_digits_open_everything_until_the_link_is_opened_anew() throws Exception {
        phone.open("/my/confirm");
        phone.exchange("/my/confirm", "digits", "0042");
        assertThat(phone.open("/my").getStatus()).isEqualTo(200);
        assertThat(phone.page()).contains(home.code());
        assertThat(new Phone(mvc)
                        .enter(links.urlOf(home.personId()))
                        .open("/my")
                        .getStatus())
                .isEqualTo(401);
    }

    @Test
    void wrong_digits_are_few_and_then_the_right_ones_are_refused_too() throws Exception {
        for (int i = 0; i < SecondFactor.TRIES; i++) {
            phone.open("/my/confirm");
            assertThat(phone.exchange("/my/confirm", "digits", "004" + (3 + i)).getStatus())
                    .isEqualTo(422);
        }
        phone.open("/my/confirm");
        assertThat(phone.exchange("/my/confirm", "digits", "0042").getStatus()).isEqualTo(429);
        assertThat(phone.page()).contains("새 링크를 요청", "053-000-0000");
        links.reissue(home.personId(), city.official());
        Phone anew = new Phone(mvc).enter(links.urlOf(home.personId()));
        anew.open("/my/confirm");
        anew.exchange("/my/confirm", "digits", "0042");
        assertThat(anew.open("/my").getStatus()).isEqualTo(200);
    }

    @Test
    void digits_from_another_site_are_not_looked_at() throws Exception {
        phone.open("/my/confirm");
        assertThat(phone.exchange("/my/confirm", "csrf", "x", "digits", "0042").getStatus())
                .isEqualTo(403);
        assertThat(phone.open("/my").getStatus()).isEqualTo(401);
    }

    @Test
    void without_a_mobile_the_page_says_whom_to_call() throws Exception {
        phone.open("/my/confirm");
        mobile(null);
        assertThat(phone.exchange("/my/confirm", "digits", "").getStatus()).isEqualTo(422);
        phone.open("/my/confirm");
        assertThat(phone.page()).contains("등록된 번호가 없습니다", "053-000-0000").doesNotContain("name=\"digits\"");
        assertThat(phone.open("/my").getStatus()).isEqualTo(401);
    }

    @Test
    void what_was_being_sent_is_shown_again() throws Exception {
        var sent = MockMvcRequestBuilders.post(
                        "/my/" + driver.report(cycleId, home).id() + "/submit")
                .param("a.remark", "오래 쓴 글")
                .header("Sec-Fetch-Site", "same-origin")
                .cookie(phone.cookie());
        assertThat(mvc.perform(sent)
                        .andReturn()
                        .getResponse()
                        .getContentAsString(java.nio.charset.StandardCharsets.UTF_8))
                .contains("오래 쓴 글");
    }

    @Test
    void respondents_of_other_programs_are_not_asked() throws Exception {
        store(before);
        CityFixture.City other = fixture.city(1);
        driver.openAndDispatch("ordinary-survey", other);
        store(guarded(before));
        Phone free = new Phone(mvc).enter(links.urlOf(other.homes().get(0).personId()));
        assertThat(free.open("/my").getStatus()).isEqualTo(200);
        assertThat(free.open("/my/confirm").getRedirectedUrl()).isEqualTo("/my");
    }

    private static List<HttpMethod> methods(RequestMappingInfo mapping) {
        return mapping.getMethodsCondition().getMethods().stream()
                .map(RequestMethod::asHttpMethod)
                .toList();
    }

    private Program program() {
        return programs.findByCode("infection-status").orElseThrow();
    }

    private void store(ProgramDefinition definition) {
        Program program = program();
        program.change(program.name(), program.nameEn(), definition, true, Instant.now());
        programs.save(program);
    }

    private static ProgramDefinition guarded(ProgramDefinition from) {
        Asking asking = new Asking(false, true, true, true, 0);
        return new ProgramDefinition(
                from.purpose(),
                from.purposeEn(),
                from.facilityTypes(),
                from.dueAfter(),
                from.escalateAfterDue(),
                from.lockAfterDue(),
                from.remindBeforeDue(),
                from.reworkFor(),
                asking,
                from.oversight(),
                from.flags());
    }

    private void mobile(String number) {
        jdbc.sql("update persons set mobile = ? where id = ?")
                .params(number, Ids.bytes(home.personId()))
                .update();
    }
}
