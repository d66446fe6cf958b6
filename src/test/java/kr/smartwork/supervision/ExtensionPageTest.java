package kr.smartwork.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import kr.smartwork.EngineTest;
import kr.smartwork.process.CityFixture;
import kr.smartwork.process.CycleDriver;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The page that gives one facility more time. */
@EngineTest
class ExtensionPageTest {

    @Autowired
    Pages pages;

    @Autowired
    CityFixture cities;

    @Autowired
    CycleDriver driver;

    @Autowired
    Clock clock;

    CityFixture.City city;
    UUID cycle;
    UUID report;
    String address;

    @BeforeEach
    void openCycle() {
        city = cities.city(1);
        cycle = driver.openAndDispatch("infection-status", city);
        report = driver.report(cycle, city.homes().get(0)).id();
        address = "/reports/" + report + "/extension";
    }

    @Test
    void an_official_extends_and_the_case_and_the_list_show_it() throws Exception {
        assertThat(pages.read(city.official(), "/reports/" + report)).contains(address);
        assertThat(pages.read(city.official(), address)).contains("까지 연장할 수 있습니다");
        pages.send(city.official(), address, "until", inHours(6), "reason", "정전으로 접속 불가")
                .andExpect(redirectedUrl("/reports/" + report));
        assertThat(pages.read(city.official(), "/reports/" + report)).contains("기한 연장", "제출 기한을 연장하고", "정전으로 접속 불가");
        assertThat(pages.read(city.supervisor(), "/cycles/" + cycle + "/reports?trait=EXTENDED"))
                .contains(city.homes().get(0).code());
    }

    @Test
    void what_was_typed_stays_and_the_field_says_what_is_wrong() throws Exception {
        String page = Pages.text(pages.send(city.official(), address, "until", inHours(100), "reason", "너무 긴 연장")
                .andExpect(status().isUnprocessableEntity()));
        assertThat(page).contains("허용하는 기간을 넘었습니다", "너무 긴 연장", inHours(100));
        assertThat(Pages.text(pages.send(city.official(), address, "until", "내일", "reason", "정전")
                        .andExpect(status().isUnprocessableEntity())))
                .contains("id=\"until-error\"");
        assertThat(Pages.text(pages.send(city.official(), address, "until", inHours(6), "reason", " ")
                        .andExpect(status().isUnprocessableEntity())))
                .contains("연장 사유를 적어 주십시오.");
    }

    @Test
    void who_does_not_work_the_unit_finds_nothing() throws Exception {
        pages.open(city.westOfficial(), address).andExpect(status().isNotFound());
        pages.send(city.westOfficial(), address, "until", inHours(6), "reason", "x")
                .andExpect(status().isNotFound());
        pages.open(city.admin(), address).andExpect(status().isForbidden());
    }

    @Test
    void an_answered_report_is_not_extended() throws Exception {
        driver.answer(cycle, city.homes().get(0), 0);
        assertThat(Pages.text(pages.send(city.official(), address, "until", inHours(6), "reason", "정전")
                        .andExpect(status().isConflict())))
                .contains("이미 접수를 완료한 보고입니다.");
    }

    private String inHours(int hours) {
        return LocalDateTime.now(clock)
                .plusHours(hours)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }
}
