package kr.smartwork.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kr.smartwork.EngineTest;
import kr.smartwork.form.Severity;
import kr.smartwork.registry.Absences;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.Holidays;
import kr.smartwork.registry.WorkingHours;
import kr.smartwork.registry.staffing.AbsencePlan;
import kr.smartwork.registry.staffing.DutyPlan;
import kr.smartwork.registry.staffing.DutyRoster;
import kr.smartwork.registry.staffing.PlanAbsence;
import kr.smartwork.shared.Forbidden;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Outside working hours what is urgent goes to whoever is on duty. */
@EngineTest
class DutyTest {

    private static final WorkingHours NEVER = new WorkingHours(LocalTime.of(9, 0), LocalTime.of(18, 0), Set.of());
    private static final WorkingHours ALWAYS =
            new WorkingHours(LocalTime.MIN, LocalTime.MAX, Set.of(DayOfWeek.values()));

    @Autowired
    CityFixture fixture;

    @Autowired
    CycleDriver driver;

    @Autowired
    DutyRoster roster;

    @Autowired
    PlanAbsence absences;

    @Autowired
    Absences absent;

    @Autowired
    Assignable assignable;

    @Autowired
    Holidays holidays;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    CityFixture.City city;
    Actor official;
    Actor colleague;

    @BeforeEach
    void build() {
        city = fixture.city(4);
        official = city.official();
        colleague = fixture.colleague(city, "east", "colleague");
    }

    @Test
    void what_is_urgent_goes_to_whoever_is_on_duty_and_says_why() {
        add(colleague, "east", -1, 8);
        TaskRouting.Route route = route(Severity.URGENT, NEVER);
        assertThat(route).isEqualTo(new TaskRouting.Route(colleague.id(), TaskRoute.Why.DUTY, official.id()));
    }

    @Test
    void what_is_not_urgent_and_what_comes_during_working_hours_goes_to_the_owner() {
        add(colleague, "east", -1, 8);
        assertThat(route(Severity.ATTENTION, NEVER).assigneeId()).isEqualTo(official.id());
        assertThat(route(Severity.URGENT, ALWAYS).assigneeId()).isEqualTo(official.id());
    }

    @Test
    void what_is_urgent_on_a_public_holiday_goes_to_whoever_is_on_duty_and_the_day_after_to_the_owner() {
        add(colleague, "east", -1, 8);
        Clock christmas = Clock.fixed(Instant.parse("2026-12-25T03:00:00Z"), ZoneId.of("Asia/Seoul"));
        assertThat(new OnDuty(jdbc, ALWAYS, holidays, christmas).officeClosed()).isTrue();
        Clock dayBefore = Clock.offset(christmas, Duration.ofDays(-1));
        assertThat(new OnDuty(jdbc, ALWAYS, holidays, dayBefore).officeClosed()).isFalse();
        LocalDate today = LocalDate.now(clock);
        jdbc.sql("insert into holidays (on_day, name) values (?, '임시공휴일')")
                .param(today)
                .update();
        try {
            assertThat(route(Severity.URGENT, ALWAYS).assigneeId()).isEqualTo(colleague.id());
            assertThat(route(Severity.ATTENTION, ALWAYS).assigneeId()).isEqualTo(official.id());
        } finally {
            jdbc.sql("delete from holidays where on_day = ? and name = '임시공휴일'")
                    .param(today)
                    .update();
        }
        assertThat(route(Severity.URGENT, ALWAYS).assigneeId()).isEqualTo(official.id());
    }

    @Test
    void without_anybody_on_duty_it_goes_as_ever_and_before_and_after_a_duty_too() {
        assertThat(route(Severity.URGENT, NEVER).assigneeId()).isEqualTo(official.id());
        add(colleague, "east", 1, 8);
        assertThat(route(Severity.URGENT, NEVER).assigneeId()).isEqualTo(official.id());
        jdbc.sql("update duty_shifts set starts_at = ?, ends_at = ? where staff_id = ?")
                .params(moment(-9), moment(-1), Ids.bytes(colleague.id()))
                .update();
        assertThat(route(Severity.URGENT, NEVER).assigneeId()).isEqualTo(official.id());
    }

    @Test
    void the_nearest_unit_comes_first_then_whoever_has_least_to_do() {
        Actor all = city.supervisor();
        add(all, "", -1, 8);
        assertThat(route(Severity.URGENT, NEVER).assigneeId()).isEqualTo(all.id());
        add(colleague, "east", -1, 8);
        assertThat(route(Severity.URGENT, NEVER).assigneeId()).isEqualTo(colleague.id());
        Actor third = fixture.colleague(city, "east", "third");
        add(third, "east", -1, 8);
        UUID cycle = driver.openAndDispatch("infection-status", city);
        driver.fire(cycle, "Timer_Due");
        jdbc.sql("update tasks set assignee_id = ? where cycle_id = ? and assignee_id = ?")
                .params(Ids.bytes(colleague.id()), Ids.bytes(cycle), Ids.bytes(official.id()))
                .update();
        assertThat(route(Severity.URGENT, NEVER).assigneeId()).isEqualTo(third.id());
    }

    @Test
    void who_is_on_duty_but_absent_is_passed_over() {
        add(colleague, "east", -1, 8);
        LocalDate today = LocalDate.now(clock);
        absences.enter(colleague, new AbsencePlan(colleague.username(), official.username(), today, today));
        assertThat(route(Severity.URGENT, NEVER).assigneeId()).isEqualTo(official.id());
    }

    @Test
    void an_urgent_answer_becomes_the_task_of_whoever_is_on_duty() {
        add(colleague, "east", -1, 8);
        UUID cycle = driver.openAndDispatch("infection-status", city);
        driver.answer(cycle, city.homes().get(0), 6);
        UUID report = driver.report(cycle, city.homes().get(0)).id();
        boolean closed = !new WorkingHours(
                                LocalTime.of(9, 0),
                                LocalTime.of(18, 0),
                                Set.of(
                                        DayOfWeek.MONDAY,
                                        DayOfWeek.TUESDAY,
                                        DayOfWeek.WEDNESDAY,
                                        DayOfWeek.THURSDAY,
                                        DayOfWeek.FRIDAY))
                        .at(LocalDateTime.now(clock))
                || holidays.on(LocalDate.now(clock));
        Actor expected = closed ? colleague : official;
        assertThat(jdbc.sql(
                                "select assignee_id from tasks where report_id = ? and kind = 'CHECK' and role = 'OFFICIAL'")
                        .param(Ids.bytes(report))
                        .query((row, n) -> Ids.get(row, "assignee_id"))
                        .single())
                .isEqualTo(expected.id());
        assertThat(jdbc.sql("select count(*) from tasks where report_id = ? and role = 'SUPERVISOR' and state = 'OPEN'")
                        .param(Ids.bytes(report))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void the_roster_is_written_by_supervisors_of_the_unit_and_read_by_those_who_work_there() {
        DutyPlan plan = new DutyPlan(unit("east"), colleague.username(), at(-1), at(8));
        assertThatThrownBy(() -> roster.add(official, plan)).isInstanceOf(Forbidden.class);
        Actor west = fixture.districtSupervisor(city, "west");
        assertThatThrownBy(() -> roster.add(west, plan)).isInstanceOf(NotFound.class);
        UUID shift = roster.add(city.supervisor(), plan);
        assertThat(roster.between(official, unit("east"), at(0), at(1))).hasSize(1);
        assertThatThrownBy(() -> roster.between(west, unit("east"), at(0), at(1)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> roster.remove(west, unit("east"), shift)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> roster.remove(official, unit("east"), shift)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> roster.units(city.admin())).isInstanceOf(Forbidden.class);
        roster.remove(city.supervisor(), unit("east"), shift);
        assertThat(roster.between(official, unit("east"), at(0), at(1))).isEmpty();
    }

    @Test
    void every_broken_rule_is_said_at_its_field() {
        assertThat(broken("", null, null)).containsExactly("start required", "end required", "person required");
        assertThat(broken(city.westOfficial().username(), at(-3), at(-2)))
                .containsExactly("end past", "person foreign");
        assertThat(broken(colleague.username(), at(5), at(4))).containsExactly("end before-start");
        assertThat(broken(colleague.username(), at(0), at(200))).containsExactly("end too-long");
        add(colleague, "east", -1, 8);
        assertThat(broken(colleague.username(), at(7), at(9))).containsExactly("start overlap");
    }

    /** Where a new task about a report of the official's would go. */
    private TaskRouting.Route route(Severity severity, WorkingHours hours) {
        TaskRouting routing = new TaskRouting(absent, assignable, new OnDuty(jdbc, hours, holidays, clock));
        UUID owner = UUID.randomUUID();
        WaitStates.NewTask task = new WaitStates.NewTask(
                "task", TaskKind.CHECK, "User_CheckReport", owner, 0, "none", "OFFICIAL", official.id());
        TaskSubject subject = new TaskSubject(
                owner,
                owner,
                "시설",
                "code",
                "HOSPITAL",
                unit("east"),
                "/" + city.prefix() + "/east/",
                official.id(),
                severity.name(),
                moment(1),
                moment(2));
        return routing.now(List.of(task)).of(task, subject);
    }

    private List<String> broken(String who, Instant from, Instant until) {
        DutyPlan wrong = new DutyPlan(unit("east"), who, from, until);
        return catchThrowableOfType(InvalidInput.class, () -> roster.add(city.supervisor(), wrong)).errors().stream()
                .map(error -> error.field() + " " + error.code())
                .toList();
    }

    private void add(Actor who, String district, int fromHours, int untilHours) {
        roster.add(city.supervisor(), new DutyPlan(unit(district), who.username(), at(fromHours), at(untilHours)));
    }

    private UUID unit(String district) {
        return jdbc.sql("select id from org_units where code = ?")
                .param(district.isEmpty() ? city.prefix() : city.prefix() + "-" + district)
                .query((row, n) -> Ids.get(row, "id"))
                .single();
    }

    private Instant at(int hours) {
        return clock.instant().plus(Duration.ofHours(hours));
    }

    private Timestamp moment(int hours) {
        return Timestamp.from(at(hours));
    }
}
