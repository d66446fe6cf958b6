package kr.smartwork.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import kr.smartwork.EngineTest;
import kr.smartwork.process.CityFixture;
import kr.smartwork.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A cycle is opened from its program once, for facilities of the own units, and nothing typed is lost. */
@EngineTest
class OpenCycleTest {

    private static final String ADDRESS = "/programs/infection-status/open";

    @Autowired
    Pages pages;

    @Autowired
    CityFixture cities;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    CityFixture.City city;
    String due;

    @BeforeEach
    void buildCity() {
        city = cities.city(3);
        due = LocalDateTime.ofInstant(clock.instant(), clock.getZone())
                .plusHours(5)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    @Test
    void programs_are_for_those_who_open_cycles() throws Exception {
        for (String address : new String[] {"/programs", "/programs/infection-status", ADDRESS}) {
            assertThat(pages.read(city.supervisor(), address)).contains("감염관리 일일 현황");
            assertThat(pages.read(city.admin(), address)).contains("감염관리 일일 현황");
            pages.open(city.official(), address).andExpect(status().isForbidden());
        }
        pages.open(city.admin(), "/programs/nothing").andExpect(status().isNotFound());
    }

    @Test
    void a_program_says_its_questions_and_rules_in_words() throws Exception {
        String page = pages.read(city.supervisor(), "/programs/infection-status");

        assertThat(page).contains("확진자가 5명 이상입니다", "기한 3시간 전 독려", "시작 후 8시간 안에 제출");
    }

    @Test
    void who_is_asked_and_when_is_shown_before() throws Exception {
        String page = pages.read(city.supervisor(), ADDRESS);

        assertThat(page).contains("소관 시설 3곳만", "1차 독려", "응답 잠금", "모든 시설에 연락할 수 있는 응답 담당자가 있습니다.");
    }

    @Test
    void sent_twice_it_opens_one_cycle() throws Exception {
        String request = UUID.randomUUID().toString();
        String[] form = {"title", "두 번 누른 회차", "dueAt", due, "lockAt", "", "requestId", request};

        String first = pages.send(city.supervisor(), ADDRESS, form)
                .andExpect(status().is3xxRedirection())
                .andExpect(redirectedUrlPattern("/cycles/*"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        String second = pages.send(city.supervisor(), ADDRESS, form)
                .andReturn()
                .getResponse()
                .getRedirectedUrl();

        assertThat(second).isEqualTo(first);
        assertThat(cyclesNamed("두 번 누른 회차")).isEqualTo(1);
    }

    @Test
    void what_was_typed_stays_when_it_is_wrong() throws Exception {
        String page = Pages.text(pages.send(
                        city.supervisor(),
                        ADDRESS,
                        "title",
                        " ",
                        "dueAt",
                        "2020-01-01T10:00",
                        "lockAt",
                        "내일쯤",
                        "requestId",
                        "r-1")
                .andExpect(status().isUnprocessableEntity()));

        assertThat(page)
                .contains("회차 이름은 1~200자로", "날짜와 시각을 2026-11-30T18:00처럼", "value=\"2020-01-01T10:00\"", "value=\"내일쯤\"")
                .contains("value=\"r-1\"");
    }

    @Test
    void a_due_time_that_has_passed_is_told_at_its_field() throws Exception {
        String page = Pages.text(
                pages.send(city.supervisor(), ADDRESS, "title", "회차", "dueAt", "2020-01-01T10:00", "requestId", "r-2")
                        .andExpect(status().isUnprocessableEntity()));

        assertThat(page).contains("id=\"dueAt-error\"", "제출 기한은 지금보다 나중이어야 합니다.");
    }

    @Test
    void facilities_without_a_contact_have_to_be_acknowledged() throws Exception {
        jdbc.sql("delete from contacts where facility_id = ?")
                .param(Ids.bytes(city.homes().get(0).id()))
                .update();
        String[] form = {
            "title", "빈틈", "dueAt", due, "requestId", UUID.randomUUID().toString()
        };

        String page =
                Pages.text(pages.send(city.supervisor(), ADDRESS, form).andExpect(status().isUnprocessableEntity()));
        assertThat(page)
                .contains("연락할 수 있는 응답 담당자가 없는 시설 1곳", city.homes().get(0).code(), "value=\"빈틈\"");
        assertThat(cyclesNamed("빈틈")).isZero();

        String[] acknowledged = java.util.Arrays.copyOf(form, 8);
        acknowledged[6] = "acknowledgeUnreachable";
        acknowledged[7] = "true";
        pages.send(city.supervisor(), ADDRESS, acknowledged).andExpect(status().is3xxRedirection());
        assertThat(cyclesNamed("빈틈")).isEqualTo(1);
    }

    @Test
    void a_preview_changes_nothing() throws Exception {
        pages.send(city.supervisor(), ADDRESS, "title", "미리 보기", "dueAt", due, "requestId", "r-3", "preview", "1")
                .andExpect(status().isOk());

        assertThat(cyclesNamed("미리 보기")).isZero();
    }

    @Test
    void whose_units_are_not_asked_reads_so() throws Exception {
        assertThat(pages.read(cities.city(0).supervisor(), ADDRESS)).contains("회차를 시작할 수 없습니다");
    }

    private int cyclesNamed(String title) {
        return jdbc.sql("select count(*) from cycles where title = ? and opened_by = ?")
                .params(title, Ids.bytes(city.supervisor().id()))
                .query(Integer.class)
                .single();
    }
}
