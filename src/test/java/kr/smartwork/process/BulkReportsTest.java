package kr.smartwork.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import kr.smartwork.EngineTest;
import kr.smartwork.registry.Actor;
import kr.smartwork.shared.FieldError;
import kr.smartwork.shared.Forbidden;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.Times;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many reports are reminded of or given more time by one order: what is against it is said before, and report by report. */
@EngineTest
class BulkReportsTest {

    @Autowired
    CityFixture fixture;

    @Autowired
    CycleDriver driver;

    @Autowired
    BulkOrders orders;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    CityFixture.City city;
    UUID cycle;
    List<UUID> all;
    Instant later;

    @BeforeEach
    void ask() {
        city = fixture.city(4);
        cycle = driver.openAndDispatch("infection-status", city);
        all = city.homes().stream().map(home -> driver.report(cycle, home).id()).toList();
        later = clock.instant().plus(Duration.ofHours(5)).truncatedTo(ChronoUnit.MINUTES);
    }

    @Test
    void reports_with_their_respondents_get_more_time_and_calls_end() {
        driver.answer(cycle, city.homes().get(0), 1);
        driver.fire(cycle, "Timer_Due");
        UUID order = orders.prepareReports(city.supervisor(), BulkAction.EXTEND, all);
        assertThat(orders.get(city.supervisor(), order).pending()).isEqualTo(3);
        assertThat(orders.items(city.supervisor(), order, BulkItem.State.LEFT_OUT, 9))
                .singleElement()
                .satisfies(item -> assertThat(item.why()).isNotNull())
                .extracting(BulkItem::reportId)
                .isEqualTo(all.get(0));

        orders.confirm(city.supervisor(), order, "정전", null, later, List.of());
        driver.workOffBulkOrders();

        assertThat(orders.get(city.supervisor(), order).done()).isEqualTo(3);
        assertThat(orders.items(city.supervisor(), order, BulkItem.State.DONE, 9))
                .extracting(BulkItem::subjectCode)
                .containsExactlyInAnyOrderElementsOf(city.codes().subList(1, 4));
        assertThat(driver.report(cycle, city.homes().get(2)).extendedUntil()).isEqualTo(later);
        assertThat(driver.openTasks("cycle_id", cycle, "FOLLOW_UP")).isEmpty();
        assertThat(notices("EXTENSION")).isEqualTo(3);
    }

    @Test
    void more_time_needs_a_moment_and_a_reason_and_what_is_too_much_is_refused_report_by_report() {
        UUID order = orders.prepareReports(city.supervisor(), BulkAction.EXTEND, all);
        assertWrong("comment", () -> orders.confirm(city.supervisor(), order, " ", null, later, List.of()));
        assertWrong("until", () -> orders.confirm(city.supervisor(), order, "정전", null, null, List.of()));
        assertWrong(
                "until",
                () -> orders.confirm(
                        city.supervisor(), order, "정전", null, clock.instant().minusSeconds(60), List.of()));
        Instant tooLate = clock.instant().plus(Duration.ofDays(900));
        orders.confirm(city.supervisor(), order, "정전", null, tooLate, List.of());
        driver.workOffBulkOrders();
        assertThat(orders.items(city.supervisor(), order, BulkItem.State.REFUSED, 9))
                .hasSize(4)
                .allSatisfy(item -> assertThat(item.why()).hasFieldOrPropertyWithValue("key", "report.extend.tooLate"));
        assertThat(notices("EXTENSION")).isZero();
    }

    @Test
    void respondents_are_reminded_once_and_not_again_within_ten_minutes() {
        UUID order = remind(city.supervisor());
        assertThat(orders.get(city.supervisor(), order).done()).isEqualTo(4);
        assertThat(notices("REMINDER")).isEqualTo(4);

        jdbc.sql("update notices set created_at = ? where cycle_id = ? and purpose = 'REMINDER'")
                .params(Times.timestamp(clock.instant().minusSeconds(60)), Ids.bytes(cycle))
                .update();
        UUID again = remind(city.supervisor());
        assertThat(orders.items(city.supervisor(), again, BulkItem.State.REFUSED, 9))
                .hasSize(4)
                .allSatisfy(item -> assertThat(item.why()).hasFieldOrPropertyWithValue("key", "cycle.remind.tooSoon"));
        assertThat(notices("REMINDER")).isEqualTo(4);
    }

    @Test
    void whoever_answers_for_several_facilities_is_reminded_of_them_in_one_message() {
        jdbc.sql("update report_recipients set person_id = ? where cycle_id = ?")
                .params(Ids.bytes(city.homes().get(0).personId()), Ids.bytes(cycle))
                .update();
        UUID order = remind(city.supervisor());
        assertThat(orders.get(city.supervisor(), order).done()).isEqualTo(4);
        assertThat(notices("REMINDER")).isEqualTo(1);
    }

    @Test
    void reports_of_others_are_left_out_and_who_works_no_reports_orders_nothing() {
        UUID order = orders.prepareReports(city.westOfficial(), BulkAction.REMIND, all);
        assertThat(orders.get(city.westOfficial(), order).pending()).isEqualTo(2);
        assertThat(orders.items(city.westOfficial(), order, BulkItem.State.LEFT_OUT, 9))
                .allSatisfy(item -> assertThat(item.why()).hasFieldOrPropertyWithValue("key", "problem.forbidden"));
        assertThatThrownBy(() -> orders.prepareReports(city.admin(), BulkAction.REMIND, all))
                .isInstanceOf(Forbidden.class);
        assertWrong("action", () -> orders.prepareReports(city.supervisor(), BulkAction.ACCEPT, all));
        assertWrong("action", () -> orders.prepare(city.supervisor(), BulkAction.EXTEND, List.of("any")));
        assertWrong("report", () -> orders.prepareReports(city.supervisor(), BulkAction.REMIND, List.of()));
    }

    private UUID remind(Actor actor) {
        UUID order = orders.prepareReports(actor, BulkAction.REMIND, all);
        orders.confirm(actor, order, "", null, List.of());
        driver.workOffBulkOrders();
        return order;
    }

    private int notices(String purpose) {
        return jdbc.sql("select count(distinct id) from notices where cycle_id = ? and purpose = ?")
                .params(Ids.bytes(cycle), purpose)
                .query(Integer.class)
                .single();
    }

    private static void assertWrong(String field, Runnable call) {
        assertThatThrownBy(call::run)
                .asInstanceOf(InstanceOfAssertFactories.type(InvalidInput.class))
                .extracting(InvalidInput::errors)
                .asInstanceOf(InstanceOfAssertFactories.list(FieldError.class))
                .extracting(FieldError::field)
                .containsExactly(field);
    }
}
