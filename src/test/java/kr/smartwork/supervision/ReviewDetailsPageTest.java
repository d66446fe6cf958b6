package kr.smartwork.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kr.smartwork.EngineTest;
import kr.smartwork.aggregation.Outlier;
import kr.smartwork.aggregation.Outliers;
import kr.smartwork.process.CityFixture;
import kr.smartwork.process.CycleDriver;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a supervisor looks at before publishing. */
@EngineTest
class ReviewDetailsPageTest {

    @Autowired
    Pages pages;

    @Autowired
    CityFixture cities;

    @Autowired
    CycleDriver driver;

    @Autowired
    ReviewRates rates;

    @Autowired
    Outliers outliers;

    CityFixture.City city;
    UUID cycle;
    String address;
    List<String> paths;

    @BeforeEach
    void openCycle() {
        city = cities.city(6);
        cycle = driver.openAndDispatch("infection-status", city);
        address = "/cycles/" + cycle + "/review/details";
        paths = city.supervisor().paths(Role.SUPERVISOR);
    }

    @Test
    void reports_are_counted_by_district_team_and_type_and_each_number_leads_to_its_list() throws Exception {
        driver.answer(cycle, city.homes().get(0), 0);
        driver.answer(cycle, city.homes().get(1), 1);
        ReviewRate east = rates.of(cycle, ReviewRates.By.DISTRICT, paths).get(0);
        assertThat(east.code()).isEqualTo(city.prefix() + "-east");
        assertThat(List.of(east.expected(), east.submitted(), east.missing(), east.flagged(), east.rate()))
                .containsExactly(3, 1, 2, 0, 33);
        assertThat(rates.of(cycle, ReviewRates.By.TEAM, paths)).hasSize(2);
        assertThat(rates.of(cycle, ReviewRates.By.TYPE, paths)).singleElement().satisfies(type -> assertThat(
                        List.of(type.expected(), type.submitted(), type.flagged()))
                .containsExactly(6, 2, 1));
        assertThat(pages.read(city.supervisor(), address)).contains("orgUnit=" + city.prefix() + "-east&trait=MISSING");
        assertThat(pages.read(city.supervisor(), address + "?by=TYPE")).contains("type=HOSPITAL&trait=LATE");
    }

    @Test
    void a_supervisor_of_one_district_sees_that_district_and_officials_see_nothing() throws Exception {
        Actor west = cities.districtSupervisor(city, "west");
        assertThat(pages.read(west, address))
                .contains(city.prefix() + "-west")
                .doesNotContain(city.prefix() + "-east&");
        pages.open(city.official(), address).andExpect(status().isForbidden());
        pages.open(cities.city(1).supervisor(), address).andExpect(status().isNotFound());
    }

    @Test
    void what_was_accepted_by_rule_is_counted_and_listed() throws Exception {
        city.homes().subList(0, 2).forEach(home -> driver.answer(cycle, home, 0));
        driver.answer(cycle, city.homes().get(2), 1);
        assertThat(pages.read(city.supervisor(), address)).contains("자동 접수 2건 목록 보기", "trait=ACCEPTED_BY_RULE");
        assertThat(pages.read(city.supervisor(), "/cycles/" + cycle + "/reports?trait=ACCEPTED_BY_RULE"))
                .contains(
                        "시설 " + city.homes().get(0).code(),
                        "시설 " + city.homes().get(1).code())
                .doesNotContain("시설 " + city.homes().get(2).code());
    }

    @Test
    void a_number_far_from_the_facilitys_own_history_is_shown_and_a_usual_one_is_not() throws Exception {
        CityFixture.City other = cities.city(2);
        for (int i = 0; i < 3; i++) {
            UUID past = driver.openAndDispatch("infection-status", other);
            other.homes().forEach(home -> driver.answer(past, home, 0));
        }
        UUID now = driver.openAndDispatch("infection-status", other);
        driver.answer(now, other.homes().get(0), 4);
        driver.answer(now, other.homes().get(1), 0);
        List<Outlier> found = outliers.of(now, other.supervisor().paths(Role.SUPERVISOR));
        assertThat(found).singleElement().satisfies(one -> {
            assertThat(one.reportId())
                    .isEqualTo(driver.report(now, other.homes().get(0)).id());
            assertThat(one.value()).isEqualByComparingTo("4");
            assertThat(one.mean()).isZero();
            assertThat(one.cycles()).isEqualTo(3);
        });
        assertThat(pages.read(other.supervisor(), "/cycles/" + now + "/review/details"))
                .contains("평균 0.0 ± 0.0 (3회)");
    }

    @Test
    void answers_to_a_question_under_its_former_key_belong_to_its_history() {
        CityFixture.City other = cities.city(1);
        CityFixture.Home home = other.homes().get(0);
        List<UUID> past = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            past.add(driver.openAndDispatch("infection-status", other));
            driver.answer(past.get(i), home, 0);
        }
        UUID now = driver.openAndDispatch("infection-status", other);
        driver.askedUnder("infected", past.get(0), now);
        driver.answer(now, home, 4);
        assertThat(outliers.of(now, other.supervisor().paths(Role.SUPERVISOR)))
                .singleElement()
                .satisfies(one -> assertThat(one.cycles()).isEqualTo(3));
    }
}
