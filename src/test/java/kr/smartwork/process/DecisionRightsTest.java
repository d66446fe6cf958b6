package kr.smartwork.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kr.smartwork.EngineTest;
import kr.smartwork.process.TaskDecision.Choice;
import kr.smartwork.registry.Actor;
import kr.smartwork.shared.Failure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every decision about a report by every role of both districts: who may, does; who may not, leaves no trace. */
@EngineTest
class DecisionRightsTest {

    private static final Set<Choice> BY_OFFICIALS = EnumSet.of(
            Choice.ACCEPT,
            Choice.RETURN,
            Choice.NO_ANSWER,
            Choice.CALL_REFUSED,
            Choice.WRONG_NUMBER,
            Choice.CLOSED_DOWN,
            Choice.ASK,
            Choice.VISIT_AGAIN,
            Choice.NOT_FOUND,
            Choice.VISIT_REFUSED);

    private static final Set<Choice> BY_SUPERVISORS_ONLY =
            EnumSet.of(Choice.ANSWER_QUESTION, Choice.KEEP_CALLING, Choice.VISIT, Choice.CLOSE, Choice.EXCUSE);

    @Autowired
    CityFixture fixture;

    @Autowired
    CycleDriver driver;

    @Autowired
    TaskDesk desk;

    @Autowired
    Clock clock;

    CityFixture.City city;
    Map<String, Actor> everybody;
    Map<Choice, String> tasks;

    /** A task for each decision in the east; the report that is checked is another than the one that is called. */
    @BeforeEach
    void open() {
        city = fixture.city(2 * Choice.values().length);
        everybody = new LinkedHashMap<>();
        everybody.put("official of the east", city.official());
        everybody.put("official of the west", city.westOfficial());
        everybody.put("supervisor of the city", city.supervisor());
        everybody.put("supervisor of the east", fixture.districtSupervisor(city, "east"));
        everybody.put("supervisor of the west", fixture.districtSupervisor(city, "west"));
        everybody.put("administrator", city.admin());
        UUID cycleId = driver.openAndDispatch("infection-status", city);
        tasks = new LinkedHashMap<>();
        for (Choice choice : choices()) {
            if (choice.fits(TaskKind.CHECK)) {
                CityFixture.Home home = east(choice);
                driver.answer(cycleId, home, 1);
                tasks.put(choice, task(cycleId, home, TaskKind.CHECK));
            }
        }
        CityFixture.Home asked = east(Choice.ANSWER_QUESTION);
        driver.answer(cycleId, asked, 1);
        decide(city.official(), Choice.ASK, task(cycleId, asked, TaskKind.CHECK));
        tasks.put(Choice.ANSWER_QUESTION, task(cycleId, asked, TaskKind.QUESTION));
        driver.fire(cycleId, "Timer_Due");
        driver.fire(cycleId, "Timer_Escalate");
        for (Choice choice : choices()) {
            if (!tasks.containsKey(choice)) {
                CityFixture.Home home = east(choice);
                if (choice.kind() == TaskKind.VISIT) {
                    decide(city.supervisor(), Choice.VISIT, task(cycleId, home, TaskKind.ESCALATION));
                }
                tasks.put(choice, task(cycleId, home, choice.kind()));
            }
        }
    }

    @Test
    void every_decision_about_a_report_is_of_one_of_both() {
        assertThat(choices()).containsExactlyInAnyOrderElementsOf(both());
    }

    @Test
    void who_may_not_is_refused_and_who_may_decides() {
        tasks.forEach((choice, task) -> {
            everybody.forEach((who, actor) -> {
                if (!may(who, choice)) {
                    assertThatThrownBy(() -> decide(actor, choice, task))
                            .as("%s by the %s", choice, who)
                            .isInstanceOf(Failure.class);
                }
            });
            decide(everybody.get("supervisor of the east"), choice, task);
        });
    }

    @Test
    void officials_decide_their_own_and_nothing_of_the_supervisors() {
        BY_OFFICIALS.forEach(choice -> decide(city.official(), choice, tasks.get(choice)));
        BY_SUPERVISORS_ONLY.forEach(choice -> decide(city.supervisor(), choice, tasks.get(choice)));
    }

    private static boolean may(String who, Choice choice) {
        return switch (who) {
            case "supervisor of the city", "supervisor of the east" -> true;
            case "official of the east" -> BY_OFFICIALS.contains(choice);
            default -> false;
        };
    }

    private static List<Choice> choices() {
        return List.of(Choice.values()).stream()
                .filter(choice -> choice.kind().ofReport())
                .toList();
    }

    private static Set<Choice> both() {
        Set<Choice> both = EnumSet.copyOf(BY_OFFICIALS);
        both.addAll(BY_SUPERVISORS_ONLY);
        return both;
    }

    /** Homes of the east have even numbers. */
    private CityFixture.Home east(Choice choice) {
        return city.homes().get(2 * choice.ordinal());
    }

    private String task(UUID cycleId, CityFixture.Home home, TaskKind kind) {
        List<String> open =
                driver.openTasks("report_id", driver.report(cycleId, home).id(), kind.name());
        assertThat(open).as("%s of %s", kind, home.code()).hasSize(1);
        return open.get(0);
    }

    private void decide(Actor actor, Choice choice, String task) {
        desk.complete(
                actor,
                task,
                new TaskDecision(choice, "사유", null, List.of())
                        .tryingAgain(
                                choice == Choice.VISIT_AGAIN ? clock.instant().plus(Duration.ofHours(1)) : null));
    }
}
