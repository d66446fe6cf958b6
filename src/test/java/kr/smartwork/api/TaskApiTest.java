package kr.smartwork.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.smartwork.process.CityFixture;
import kr.smartwork.registry.Actor;
import kr.smartwork.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TaskApiTest extends ApiTest {

    private CityFixture.City city;
    private UUID cycle;

    @BeforeEach
    void flaggedAnswers() {
        city = city(6);
        cycle = driver.openAndDispatch("infection-status", city);
        city.homes().forEach(home -> driver.answer(cycle, home, 1));
    }

    private List<String> tasks(Actor actor, String query) {
        return get(actor, "/tasks" + query).all("/items", "id");
    }

    @Test
    void tasks_are_listed_by_view_in_parts_without_gaps() {
        List<String> mine = tasks(city.official(), "?view=mine");
        assertThat(mine).hasSize(3);
        assertThat(tasks(city.westOfficial(), "?view=unassigned&kind=CHECK")).hasSize(3);
        assertThat(tasks(city.westOfficial(), "?view=mine")).isEmpty();
        assertThat(tasks(city.supervisor(), "?view=team")).hasSize(6);
        assertThat(tasks(city.supervisor(), "?view=team&kind=follow-up")).isEmpty();
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            Answer part = get(city.official(), "/tasks?view=mine&limit=1&cursor={c}", cursor);
            seen.addAll(part.all("/items", "id"));
            cursor = part.body().get("next").isNull() ? null : part.text("/next");
        } while (cursor != null);
        assertThat(seen).isEqualTo(mine);
    }

    @Test
    void wrong_words_cursors_and_roles_are_refused_with_a_sentence() {
        assertThat(get(null, "/tasks").status()).isEqualTo(401);
        assertThat(get(city.admin(), "/tasks").status()).isEqualTo(403);
        assertThat(get(city.official(), "/tasks?view=yours").text("/errors/0/message"))
                .contains("UNASSIGNED");
        assertThat(get(city.official(), "/tasks?kind=x").status()).isEqualTo(422);
        assertThat(get(city.official(), "/tasks?cursor=x").status()).isEqualTo(422);
        assertThat(get(city.official(), "/tasks?limit=201").status()).isEqualTo(422);
        assertThat(get(city.official(), "/tasks?cycle=x").status()).isEqualTo(400);
    }

    @Test
    void whoever_comes_second_reads_who_was_first() {
        String task = tasks(city.westOfficial(), "?view=unassigned").get(0);
        assertThat(post(city.westOfficial(), "/tasks/" + task + "/claim", null).status())
                .isEqualTo(200);
        Answer second = post(city.supervisor(), "/tasks/" + task + "/claim", null);
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text("/code")).isEqualTo("already-claimed");
        assertThat(second.text("/detail")).contains(city.westOfficial().name());
        assertThat(post(city.westOfficial(), "/tasks/" + task + "/release", null)
                        .status())
                .isEqualTo(200);
        Map<String, String> colleague = Map.of("user", city.westOfficial().username());
        assertThat(post(city.supervisor(), "/tasks/" + task + "/assign", colleague)
                        .status())
                .isEqualTo(200);
        Map<String, String> stranger = Map.of("user", "nobody");
        assertThat(post(city.supervisor(), "/tasks/" + task + "/assign", stranger)
                        .text("/errors/0/field"))
                .isEqualTo("user");
        Map<String, Object> accept = Map.of("decision", "ACCEPT", "version", 1);
        assertThat(post(city.westOfficial(), "/tasks/" + task + "/complete", accept)
                        .status())
                .isEqualTo(200);
        Answer done = post(city.supervisor(), "/tasks/" + task + "/complete", accept);
        assertThat(done.status()).isEqualTo(409);
        assertThat(done.text("/detail")).contains(city.westOfficial().name());
    }

    @Test
    void decisions_that_cannot_be_are_refused_with_a_sentence() {
        String complete = "/tasks/" + tasks(city.official(), "").get(0) + "/complete";
        assertThat(post(city.official(), complete, Map.of("decision", "BURN")).text("/errors/0/field"))
                .isEqualTo("decision");
        assertThat(post(city.official(), complete, Map.of("decision", "PUBLISH"))
                        .status())
                .isEqualTo(422);
        assertThat(post(city.official(), complete, Map.of("decision", "RETURN")).text("/errors/0/field"))
                .isEqualTo("comment");
        Answer outdated = post(city.official(), complete, Map.of("decision", "ACCEPT", "version", 7));
        assertThat(outdated.status()).isEqualTo(409);
        assertThat(outdated.text("/code")).isEqualTo("corrected-meanwhile");
    }

    @Test
    void a_return_names_the_questions_to_be_corrected_by_the_keys_of_the_form() {
        String task = tasks(city.official(), "").get(0);
        String complete = "/tasks/" + task + "/complete";
        Answer unknown = post(
                city.official(),
                complete,
                Map.of("decision", "RETURN", "comment", "다시", "questions", List.of("confirmed", "nothing")));
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.text("/errors/0/field")).isEqualTo("questions");
        assertThat(unknown.text("/errors/0/code")).isEqualTo("unknown-question");
        Answer elsewhere =
                post(city.official(), complete, Map.of("decision", "ACCEPT", "questions", List.of("confirmed")));
        assertThat(elsewhere.text("/errors/0/field")).isEqualTo("questions");
        assertThat(post(
                                city.official(),
                                complete,
                                Map.of("decision", "RETURN", "comment", "다시", "questions", List.of("confirmed")))
                        .status())
                .isEqualTo(200);
        String report = jdbc.queryForObject(
                "select report_id from tasks where id = ?",
                (row, n) -> Ids.get(row, "report_id").toString(),
                task);
        assertThat(get(city.official(), "/reports/" + report).text("/decisions/0/questions/0/field"))
                .isEqualTo("confirmed");
    }

    @Test
    void a_call_without_answer_is_put_off_until_a_time_that_is_ahead() {
        UUID called = driver.openAndDispatch("infection-status", city);
        driver.fire(called, "Timer_Due");
        String complete =
                "/tasks/" + tasks(city.official(), "?view=mine&kind=follow-up").get(0) + "/complete";
        Answer past =
                post(city.official(), complete, Map.of("decision", "NO_ANSWER", "again", "2020-01-01T10:00:00+09:00"));
        assertThat(past.status()).isEqualTo(422);
        assertThat(past.text("/errors/0/field")).isEqualTo("again");
        assertThat(post(city.official(), complete, Map.of("decision", "NO_ANSWER", "again", "morgen"))
                        .status())
                .isBetween(400, 422);
        String soon = OffsetDateTime.now(ZoneOffset.UTC).plusHours(2).toString();
        assertThat(post(city.official(), complete, Map.of("decision", "NO_ANSWER", "again", soon))
                        .status())
                .isEqualTo(200);
        assertThat(tasks(city.official(), "?view=waiting&kind=follow-up")).hasSize(1);
    }

    @Test
    void a_foreign_task_looks_like_an_unknown_one() {
        String task = tasks(city.official(), "").get(0);
        Actor foreign = city(1).supervisor();
        for (String action : List.of("/claim", "/release")) {
            assertThat(post(null, "/tasks/" + task + action, null).status()).isEqualTo(401);
            assertThat(post(foreign, "/tasks/" + task + action, null).status()).isEqualTo(404);
            assertThat(post(city.westOfficial(), "/tasks/" + task + action, null)
                            .status())
                    .isEqualTo(404);
            assertThat(post(city.admin(), "/tasks/" + task + action, null).status())
                    .isEqualTo(403);
            assertThat(post(foreign, "/tasks/unknown" + action, null).status()).isEqualTo(404);
        }
    }

    @Test
    void many_tasks_at_once_give_one_result_each() {
        List<String> ids = new ArrayList<>(tasks(city.official(), ""));
        String foreign = tasks(city.westOfficial(), "?view=unassigned").get(0);
        ids.add(foreign);
        ids.add("unknown");
        ids.add(ids.get(0));
        Answer results = post(city.official(), "/tasks/bulk", Map.of("action", "accept", "ids", ids));
        assertThat(results.status()).isEqualTo(200);
        assertThat(results.all("/results", "done")).containsExactly("true", "true", "true", "false", "false");
        assertThat(results.text("/results/3/message")).isEqualTo(results.text("/results/4/message"));
        assertThat(results.text("/results/3/code")).isEqualTo("not-found");
        Answer again = post(city.official(), "/tasks/bulk", Map.of("action", "accept", "ids", ids.subList(0, 1)));
        assertThat(again.text("/results/0/code")).isEqualTo("task-done");
        assertThat(post(city.official(), "/tasks/bulk", Map.of("action", "burn", "ids", ids))
                        .status())
                .isEqualTo(422);
        assertThat(post(city.official(), "/tasks/bulk", Map.of("action", "claim", "ids", List.of()))
                        .status())
                .isEqualTo(422);
        List<String> tooMany = java.util.Collections.nCopies(201, "x");
        assertThat(post(city.official(), "/tasks/bulk", Map.of("action", "claim", "ids", tooMany))
                        .status())
                .isEqualTo(422);
    }
}
