package kr.smartwork.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.List;
import kr.smartwork.EngineTest;
import kr.smartwork.process.CityFixture;
import kr.smartwork.program.Oversight;
import kr.smartwork.program.Programs;
import kr.smartwork.registry.OrgKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.ResultActions;

/** What is looked at on the spot and who approves is set on the program's page, by whoever designs programs. */
@EngineTest
class OversightPageTest {

    @Autowired
    Pages pages;

    @Autowired
    CityFixture cities;

    @Autowired
    Programs programs;

    @Autowired
    JdbcClient jdbc;

    CityFixture.City city;
    String code;
    String address;

    @BeforeEach
    void program() {
        city = cities.city(1);
        code = cities.programApprovedBy("CITY");
        address = "/programs/" + code + "/oversight";
    }

    @Test
    void what_is_saved_is_shown_in_words_and_written_down() throws Exception {
        send(
                        "line",
                        "소독제, 체온계",
                        "line",
                        " ",
                        "line",
                        "대피로",
                        "level",
                        "DISTRICT",
                        "level",
                        "TEAM",
                        "within",
                        "2",
                        "unit",
                        "DAYS")
                .andExpect(redirectedUrl("/programs/" + code));

        Oversight saved = saved();
        assertThat(saved.visitChecklist()).containsExactly("소독제, 체온계", "대피로");
        assertThat(saved.approval()).containsExactly(OrgKind.TEAM, OrgKind.DISTRICT, OrgKind.CITY);
        assertThat(saved.timeToApprove()).isEqualTo(Duration.ofDays(2));
        assertThat(pages.read(city.supervisor(), "/programs/" + code))
                .contains("부서 관리자가 소관 결과 승인(2일 안에)", "구·군 관리자가 소관 결과 승인(2일 안에)", "소독제, 체온계", "대피로")
                .doesNotContain("/oversight\"");
        assertThat(jdbc.sql("select actor from audit_events where action = 'program.change' and object_id = ?")
                        .param(code)
                        .query(String.class)
                        .list())
                .containsExactly(city.admin().username());
    }

    @Test
    void one_line_with_a_comma_stays_one_line_and_the_rest_of_the_program_stays_as_it_was() throws Exception {
        Oversight before = saved();
        send("line", "소독제, 체온계", "within", "3", "unit", "DAYS").andExpect(status().is3xxRedirection());

        assertThat(saved().visitChecklist()).containsExactly("소독제, 체온계");
        assertThat(saved().longestExtension()).isEqualTo(before.longestExtension());
        assertThat(saved().levelsBelow()).isEmpty();
        send("line", "").andExpect(status().is3xxRedirection());
        assertThat(saved().visitChecklist()).isNull();
    }

    @Test
    void lines_are_added_moved_and_removed_without_saving_and_nothing_typed_is_lost() throws Exception {
        String[] typed = {"line", "하나", "line", "둘", "level", "TEAM", "within", "x5", "unit", "HOURS"};
        assertThat(lines(step("add", typed))).containsExactly("하나", "둘", "");
        assertThat(lines(step("up-1", typed))).containsExactly("둘", "하나");
        assertThat(lines(step("down-0", typed))).containsExactly("둘", "하나");
        assertThat(lines(step("up-0", typed))).containsExactly("하나", "둘");
        assertThat(lines(step("remove-0", typed))).containsExactly("둘");
        assertThat(lines(step("remove-99", typed))).containsExactly("하나");
        assertThat(lines(step("sideways", typed))).containsExactly("하나", "둘");
        assertThat(step("add", typed)).contains("value=\"x5\"", "value=\"HOURS\" selected");
        assertThat(saved().visitChecklist()).isNull();
    }

    @Test
    void what_is_wrong_is_told_at_its_field_and_stays_typed() throws Exception {
        String page = Pages.text(send(
                        "line",
                        "같은 말",
                        "line",
                        "가".repeat(201),
                        "line",
                        "같은 말",
                        "level",
                        "DISTRICT",
                        "within",
                        "0",
                        "unit",
                        "DAYS")
                .andExpect(status().isUnprocessableEntity()));
        assertThat(page)
                .contains("id=\"line-1-error\"", "id=\"line-2-error\"", "id=\"within-error\"", "가".repeat(201))
                .contains("같은 점검 항목이 위에 있습니다");
        assertThat(lines(page)).hasSize(3);
        assertThat(saved().visitChecklist()).isNull();

        String[] many = new String[2 * (Oversight.MOST_LINES + 1)];
        for (int i = 0; i < many.length; i += 2) {
            many[i] = "line";
            many[i + 1] = "항목 " + i;
        }
        assertThat(Pages.text(send(many).andExpect(status().isUnprocessableEntity())))
                .contains("점검 항목은 20개까지 적을 수 있습니다.");
        send("line", "하나", "level", "DISTRICT", "within", "9999", "unit", "DAYS")
                .andExpect(status().isUnprocessableEntity());
        send("line", "하나", "level", "VILLAGE", "within", "", "unit", "YEARS").andExpect(status().is3xxRedirection());
        assertThat(saved().levelsBelow()).isEmpty();
    }

    @Test
    void only_those_who_design_programs_change_it() throws Exception {
        for (var other : List.of(city.supervisor(), city.official())) {
            pages.open(other, address).andExpect(status().isForbidden());
            pages.send(other, address, "line", "하나").andExpect(status().isForbidden());
        }
        assertThat(pages.read(city.admin(), "/programs/" + code)).contains(address);
        assertThat(pages.read(city.admin(), address)).contains("기본 항목", "3단계");
        pages.open(city.admin(), "/programs/nothing/oversight").andExpect(status().isNotFound());
        assertThat(saved().visitChecklist()).isNull();
    }

    private ResultActions send(String... fields) throws Exception {
        return pages.send(city.admin(), address, fields);
    }

    private String step(String step, String... typed) throws Exception {
        String[] fields = new String[typed.length + 2];
        System.arraycopy(typed, 0, fields, 0, typed.length);
        fields[typed.length] = "step";
        fields[typed.length + 1] = step;
        return Pages.text(send(fields).andExpect(status().isOk()));
    }

    private static List<String> lines(String page) {
        return Pages.all(page, "<input[^>]*name=\"line\"[^>]*?value=\"([^\"]*)\"");
    }

    private Oversight saved() {
        return programs.findByCode(code).orElseThrow().definition().oversight();
    }
}
