package kr.smartwork.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import kr.smartwork.process.CityFixture;
import kr.smartwork.shared.Ids;
import org.junit.jupiter.api.Test;

/** The rule of the contract: the states of a cycle's reports always add up to the number expected, whoever looks. */
class CycleCountsTest extends ApiTest {

    private static final List<String> STATES = List.of(
            "pending", "notOpened", "inProgress", "inReview", "returned", "accepted", "closedUnanswered", "excused");

    private CityFixture.City city;
    private UUID cycle;

    @Test
    void the_counts_add_up_at_every_stage_of_a_cycle() {
        city = city(6);
        cycle = driver.open("infection-status", city);
        counted("OPENING", Map.of());
        driver.runOneJob(cycle);
        counted("OPENING", Map.of("expected", 6, "pending", 6, "dispatched", 0));
        driver.runJobs(cycle);
        counted("COLLECTING", Map.of("notOpened", 6, "dispatched", 6, "submitted", 0));
        driver.answer(cycle, city.homes().get(0), 0);
        driver.answer(cycle, city.homes().get(2), 1);
        driver.answer(cycle, city.homes().get(4), 1);
        returned(4);
        counted(
                "COLLECTING",
                Map.of("notOpened", 3, "inReview", 1, "returned", 1, "accepted", 1, "submitted", 3, "overdue", 0));
        jdbc.update("update reports set due_at = timestamp '2020-01-01 00:00:00' where cycle_id = ?", Ids.bytes(cycle));
        driver.fire(cycle, "Timer_Due");
        counted("FOLLOW_UP", Map.of("notOpened", 3, "returned", 1, "overdue", 4, "submitted", 3));
        driver.fire(cycle, "Timer_Escalate");
        driver.fire(cycle, "Timer_Lock");
        counted("REVIEW", Map.of("closedUnanswered", 3, "returned", 1, "inReview", 1, "accepted", 1, "overdue", 0));
        accepted(2);
        published();
        counted("PUBLISHED", Map.of("closedUnanswered", 3, "returned", 1, "accepted", 2, "expected", 6));
        assertThat(get(city.official(), "/cycles/" + cycle).all("/milestones", "name"))
                .containsExactly("dispatched", "due", "locked", "published");
    }

    @Test
    void the_counts_add_up_when_a_cycle_is_cancelled() {
        city = city(3);
        cycle = driver.openAndDispatch("infection-status", city);
        driver.answer(cycle, city.homes().get(0), 0);
        assertThat(post(city.supervisor(), "/cycles/" + cycle + "/cancel", Map.of("reason", "중단"))
                        .status())
                .isEqualTo(200);
        counted("CANCELLED", Map.of("accepted", 1, "notOpened", 2));
        driver.runJobs(cycle);
        counted("CANCELLED", Map.of("accepted", 1, "excused", 2));
    }

    private void accepted(int home) {
        UUID report = driver.report(cycle, city.homes().get(home)).id();
        String task = driver.openTasks("report_id", report, "CHECK").get(0);
        assertThat(post(city.official(), "/tasks/" + task + "/complete", Map.of("decision", "accept"))
                        .status())
                .isEqualTo(200);
    }

    private void published() {
        String task = driver.openTasks("cycle_id", cycle, "REVIEW_CYCLE").get(0);
        assertThat(post(city.supervisor(), "/tasks/" + task + "/complete", Map.of("decision", "PUBLISH"))
                        .status())
                .isEqualTo(200);
        driver.runJobs(cycle);
    }

    private void returned(int home) {
        UUID report = driver.report(cycle, city.homes().get(home)).id();
        String task = driver.openTasks("report_id", report, "CHECK").get(0);
        assertThat(post(city.official(), "/tasks/" + task + "/complete", Map.of("decision", "RETURN", "comment", "확인"))
                        .status())
                .isEqualTo(200);
    }

    private void counted(String state, Map<String, Integer> expected) {
        Stream.of(city.supervisor(), city.official(), city.westOfficial()).forEach(reader -> {
            JsonNode counts = get(reader, "/cycles/" + cycle).body();
            assertThat(STATES.stream()
                            .mapToInt(name -> counts.get(name).asInt())
                            .sum())
                    .as("%s sees %s", reader.username(), counts)
                    .isEqualTo(counts.get("expected").asInt());
        });
        JsonNode whole = get(city.supervisor(), "/cycles/" + cycle).body();
        assertThat(whole.get("state").asText()).isEqualTo(state);
        expected.forEach((name, count) ->
                assertThat(whole.get(name).asInt()).as("%s in %s", name, whole).isEqualTo(count));
    }
}
