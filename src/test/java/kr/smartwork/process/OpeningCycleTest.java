package kr.smartwork.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kr.smartwork.EngineTest;
import kr.smartwork.cycle.CycleState;
import kr.smartwork.cycle.OpenCycle;
import kr.smartwork.cycle.Schedule;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.Grant;
import kr.smartwork.registry.Role;
import kr.smartwork.report.CycleFilter;
import kr.smartwork.report.CycleList;
import kr.smartwork.shared.Forbidden;
import kr.smartwork.shared.NotFound;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A cycle whose audience is not frozen yet is seen and decided about by those whose units it was opened for. */
@EngineTest
class OpeningCycleTest {

    @Autowired
    CityFixture fixture;

    @Autowired
    CycleDriver driver;

    @Autowired
    CycleProcess cycleProcess;

    @Autowired
    CycleSight sight;

    @Autowired
    CycleList list;

    @Autowired
    Clock clock;

    CityFixture.City city;
    CityFixture.City other;
    Actor eastSupervisor;
    Actor westSupervisor;
    UUID cycle;

    @BeforeEach
    void openForTheEast() {
        city = fixture.city(2);
        other = fixture.city(1);
        eastSupervisor = fixture.districtSupervisor(city, "east");
        westSupervisor = fixture.districtSupervisor(city, "west");
        cycle = open(eastSupervisor, Set.of(city.codes().get(0)));
        assertThat(driver.cycle(cycle).state()).isEqualTo(CycleState.OPENING);
    }

    @AfterEach
    void nobodyIsAsked() {
        if (!driver.cycle(cycle).state().ended()) {
            cycleProcess.cancel(city.admin(), cycle, "시험");
            driver.runJobs(cycle);
        }
    }

    @Test
    void staff_of_its_units_see_it() {
        for (Actor actor : List.of(eastSupervisor, city.official(), city.supervisor(), city.admin())) {
            assertThat(listed(actor)).isTrue();
            assertThatCode(() -> sight.requireSight(actor, cycle)).doesNotThrowAnyException();
        }
    }

    @Test
    void to_other_districts_and_other_cities_it_does_not_exist() {
        for (Actor actor : List.of(westSupervisor, city.westOfficial(), other.supervisor(), other.admin())) {
            assertThat(listed(actor)).isFalse();
            assertThatThrownBy(() -> sight.requireSight(actor, cycle)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> cycleProcess.cancel(actor, cycle, "시험")).isInstanceOf(NotFound.class);
            assertThat(sight.mayDecide(actor, cycle)).isFalse();
        }
        assertThat(driver.cycle(cycle).state()).isEqualTo(CycleState.OPENING);
    }

    @Test
    void the_supervisor_of_its_district_cancels_it_and_still_sees_it() {
        assertThat(sight.mayDecide(eastSupervisor, cycle)).isTrue();
        cycleProcess.cancel(eastSupervisor, cycle, "잘못 시작함");
        driver.runJobs(cycle);
        assertThat(driver.cycle(cycle).state()).isEqualTo(CycleState.CANCELLED);
        assertThat(listed(eastSupervisor)).isTrue();
        assertThat(listed(westSupervisor)).isFalse();
    }

    @Test
    void officials_see_it_and_decide_nothing() {
        assertThat(sight.mayDecide(city.official(), cycle)).isFalse();
        assertThatThrownBy(() -> cycleProcess.cancel(city.official(), cycle, "시험"))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void a_cycle_of_both_districts_is_decided_by_those_who_cover_both() {
        UUID both = driver.open("infection-status", city);
        for (Actor actor : List.of(eastSupervisor, westSupervisor)) {
            assertThatThrownBy(() -> cycleProcess.cancel(actor, both, "시험")).isInstanceOf(Forbidden.class);
        }
        cycleProcess.cancel(city.supervisor(), both, "시험");
        driver.runJobs(both);
        assertThat(driver.cycle(both).state()).isEqualTo(CycleState.CANCELLED);
    }

    @Test
    void a_cycle_for_everybody_is_seen_by_everybody_it_asks_and_decided_by_no_single_city() {
        Actor everywhere =
                new Actor(UUID.randomUUID(), "everywhere", "everywhere", List.of(new Grant(Role.ADMIN, "/")));
        UUID everybody = open(everywhere, Set.of());
        for (Actor actor : List.of(city.official(), city.westOfficial(), other.admin())) {
            assertThatCode(() -> sight.requireSight(actor, everybody)).doesNotThrowAnyException();
        }
        assertThat(sight.mayDecide(city.admin(), everybody)).isFalse();
        cycleProcess.cancel(everywhere, everybody, "시험");
        driver.runJobs(everybody);
    }

    @Test
    void a_cycle_that_does_not_exist_is_neither_seen_nor_decided_about() {
        UUID nothing = UUID.randomUUID();
        assertThatThrownBy(() -> sight.requireSight(city.admin(), nothing)).isInstanceOf(NotFound.class);
        assertThat(sight.mayDecide(city.admin(), nothing)).isFalse();
    }

    private boolean listed(Actor actor) {
        return list.of(actor.paths(), new CycleFilter(null, null, null, CycleFilter.MAX_LIMIT)).items().stream()
                .anyMatch(summary -> summary.head().id().equals(cycle));
    }

    private UUID open(Actor actor, Set<String> codes) {
        Instant due = clock.instant().plus(Duration.ofHours(1));
        Schedule schedule = new Schedule(due, due.plus(Duration.ofHours(1)), due.plus(Duration.ofHours(2)), List.of());
        return cycleProcess
                .open(
                        actor,
                        new OpenCycle(
                                "infection-status",
                                "동구 회차",
                                UUID.randomUUID().toString(),
                                schedule,
                                codes,
                                true,
                                actor.id()))
                .id();
    }
}
