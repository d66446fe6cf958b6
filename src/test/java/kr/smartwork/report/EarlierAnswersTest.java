package kr.smartwork.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.UUID;
import kr.smartwork.EngineTest;
import kr.smartwork.process.CityFixture;
import kr.smartwork.process.CycleDriver;
import kr.smartwork.shared.Ids;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a facility answered the last time, and how often in a row. */
@EngineTest
class EarlierAnswersTest {

    @Autowired
    CityFixture fixture;

    @Autowired
    CycleDriver driver;

    @Autowired
    EarlierAnswers earlier;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theLatestAnsweredCycleOfTheProgramCounts() {
        CityFixture.City city = fixture.city(1);
        CityFixture.Home home = city.homes().get(0);
        UUID first = driver.openAndDispatch("infection-status", city);
        driver.answer(first, home, 1);
        UUID second = driver.openAndDispatch("infection-status", city);
        driver.answer(second, home, 2);
        driver.openAndDispatch("infection-status", city);
        driver.openAndDispatch("ordinary-survey", city);
        UUID now = driver.openAndDispatch("infection-status", city);

        assertThat(earlier.of(driver.report(now, home).id()))
                .hasValueSatisfying(last -> assertThat(last.answers()).containsEntry("confirmed", new BigDecimal("2")));
        assertThat(earlier.of(driver.report(second, home).id()))
                .hasValueSatisfying(last -> assertThat(last.answers()).containsEntry("confirmed", new BigDecimal("1")));
        assertThat(earlier.of(driver.report(first, home).id())).isEmpty();
    }

    @Test
    void anAnswerUnderAFormerKeyComesUnderTheKeyOfNow() {
        CityFixture.City city = fixture.city(1);
        CityFixture.Home home = city.homes().get(0);
        UUID past = driver.openAndDispatch("infection-status", city);
        driver.answer(past, home, 3);
        UUID now = driver.openAndDispatch("infection-status", city);
        driver.askedUnder("infected", past, now);

        assertThat(earlier.of(driver.report(now, home).id())).hasValueSatisfying(last -> assertThat(last.answers())
                .containsEntry("confirmed", new BigDecimal("3"))
                .doesNotContainKey("infected"));
        driver.answer(now, home, 3);
        assertThat(inRow(driver.report(now, home).id())).isEqualTo(2);
    }

    @Test
    void identicalAnswersAreCountedUntilOneDiffers() {
        CityFixture.City city = fixture.city(1);
        CityFixture.Home home = city.homes().get(0);

        assertThat(inRow(city, home, 0)).isEqualTo(1);
        assertThat(inRow(city, home, 0)).isEqualTo(2);
        assertThat(inRow(city, home, 0)).isEqualTo(3);
        assertThat(inRow(city, home, 1)).isEqualTo(1);
        assertThat(inRow(city, home, 0)).isEqualTo(1);
    }

    private int inRow(CityFixture.City city, CityFixture.Home home, int confirmed) {
        UUID cycle = driver.openAndDispatch("infection-status", city);
        driver.answer(cycle, home, confirmed);
        return inRow(driver.report(cycle, home).id());
    }

    private int inRow(UUID reportId) {
        return jdbc.sql(
                        "select v.identical_in_row from versions v join reports r on r.version_id = v.id where r.id = ?")
                .param(Ids.bytes(reportId))
                .query(Integer.class)
                .single();
    }
}
