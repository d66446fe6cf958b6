package kr.smartwork.process;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.smartwork.process.TaskDecision.Choice;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.ContactDetails;
import kr.smartwork.report.FacilityNotice;
import kr.smartwork.report.TellOffice;
import org.springframework.boot.test.context.TestComponent;

/** A task of the east for every decision that can be made about its kind, and everybody who might try to make it. */
@TestComponent
public class DecisionCases {

    private final CityFixture fixture;
    private final CycleDriver driver;
    private final TaskDesk desk;
    private final FacilityProcess facilities;
    private final Clock clock;

    DecisionCases(CityFixture fixture, CycleDriver driver, TaskDesk desk, FacilityProcess facilities, Clock clock) {
        this.fixture = fixture;
        this.driver = driver;
        this.desk = desk;
        this.facilities = facilities;
        this.clock = clock;
    }

    /** Every role, of the district, beside it and above it. */
    public enum Who {
        OFFICIAL,
        WESTERN_OFFICIAL,
        SUPERVISOR,
        WESTERN_SUPERVISOR,
        CITY_SUPERVISOR,
        ADMINISTRATOR,
        DESIGNER,
        SUPERVISOR_OF_ANOTHER_CITY
    }

    /** @param report null for what is decided about a cycle */
    public record Case(Choice choice, TaskKind kind, String task, UUID cycle, UUID report, Map<Who, Actor> people) {

        @Override
        public String toString() {
            return choice + " of " + kind;
        }
    }

    /** All of them; those about reports in one cycle, and a cycle of its own for each that is about a cycle. */
    public List<Case> all() {
        List<Case> cases = new ArrayList<>(aboutCycles());
        List<Pair> pairs = pairs();
        CityFixture.City city = fixture.city(2 * pairs.size());
        Map<Who, Actor> people = people(city);
        UUID cycle = driver.openAndDispatch("infection-status", city);
        for (Pair pair : pairs) {
            prepare(pair, city, cycle);
        }
        driver.fire(cycle, "Timer_Due");
        driver.fire(cycle, "Timer_Escalate");
        for (Pair pair : pairs) {
            CityFixture.Home home = pair.home(city);
            UUID report = driver.report(cycle, home).id();
            if (pair.kind == TaskKind.VISIT) {
                decide(city.supervisor(), Choice.VISIT, task(report, TaskKind.ESCALATION));
            }
            cases.add(new Case(pair.choice, pair.kind, task(report, pair.kind), cycle, report, people));
        }
        return cases;
    }

    private record Pair(Choice choice, TaskKind kind, int number) {

        /** Homes of the east have even numbers. */
        CityFixture.Home home(CityFixture.City city) {
            return city.homes().get(2 * number);
        }
    }

    private static List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        for (Choice choice : Choice.values()) {
            for (TaskKind kind : TaskKind.values()) {
                if (choice.fits(kind) && (kind.ofReport() || kind.ofFacility())) {
                    pairs.add(new Pair(choice, kind, pairs.size()));
                }
            }
        }
        return pairs;
    }

    private void prepare(Pair pair, CityFixture.City city, UUID cycle) {
        CityFixture.Home home = pair.home(city);
        UUID report = driver.report(cycle, home).id();
        if (pair.kind == TaskKind.CHECK || pair.kind == TaskKind.QUESTION) {
            driver.answer(cycle, home, 1);
        }
        if (pair.kind == TaskKind.QUESTION) {
            decide(city.official(), Choice.ASK, task(report, TaskKind.CHECK));
        }
        if (pair.kind.ofFacility()) {
            facilities.tell(new TellOffice(
                    UUID.randomUUID(),
                    report,
                    home.personId(),
                    FacilityNotice.Kind.valueOf(pair.kind.name()),
                    new ContactDetails("박후임", null, "next@example.com"),
                    null,
                    "몇 시까지입니까?"));
        }
    }

    private List<Case> aboutCycles() {
        List<Case> cases = new ArrayList<>();
        for (Choice choice : Choice.values()) {
            if (choice.fits(TaskKind.REVIEW_CYCLE)) {
                CityFixture.City city = fixture.city(2);
                UUID cycle = driver.openAndDispatch("infection-status", city);
                city.homes().forEach(home -> driver.answer(cycle, home, 0));
                driver.settle(cycle);
                String task =
                        driver.openTasks("cycle_id", cycle, "REVIEW_CYCLE").get(0);
                cases.add(new Case(choice, TaskKind.REVIEW_CYCLE, task, cycle, null, people(city)));
            }
        }
        return cases;
    }

    private Map<Who, Actor> people(CityFixture.City city) {
        Map<Who, Actor> people = new EnumMap<>(Who.class);
        people.put(Who.OFFICIAL, city.official());
        people.put(Who.WESTERN_OFFICIAL, city.westOfficial());
        people.put(Who.SUPERVISOR, fixture.districtSupervisor(city, "east"));
        people.put(Who.WESTERN_SUPERVISOR, fixture.districtSupervisor(city, "west"));
        people.put(Who.CITY_SUPERVISOR, city.supervisor());
        people.put(Who.ADMINISTRATOR, city.admin());
        people.put(Who.DESIGNER, fixture.designer(city));
        people.put(Who.SUPERVISOR_OF_ANOTHER_CITY, fixture.city(0).supervisor());
        return people;
    }

    /** As everybody would fill it in. */
    public TaskDecision decision(Case one) {
        List<UUID> reports = one.choice() == Choice.SEND_BACK ? List.of(anyReport(one)) : List.of();
        return new TaskDecision(one.choice(), "사유를 적습니다", null, reports)
                .tryingAgain(
                        one.choice() == Choice.VISIT_AGAIN ? clock.instant().plus(Duration.ofHours(1)) : null);
    }

    /** One of the reports of its cycle, always the same. */
    public UUID anyReport(Case one) {
        return driver.anyReport(one.cycle());
    }

    private String task(UUID report, TaskKind kind) {
        return driver.openTasks("report_id", report, kind.name()).get(0);
    }

    private void decide(Actor actor, Choice choice, String task) {
        desk.complete(actor, task, new TaskDecision(choice, "사유", null, List.of()));
    }
}
