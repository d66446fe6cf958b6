package kr.smartwork.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.smartwork.process.CityFixture;
import kr.smartwork.process.CycleDriver;
import kr.smartwork.registry.Actor;
import kr.smartwork.shared.Ids;
import org.junit.jupiter.api.Test;

class ReportApiTest extends ApiTest {

    private CityFixture.City city;
    private UUID report;

    private void dispatched() {
        city = city(1);
        UUID cycle = driver.openAndDispatch("infection-status", city);
        report = driver.report(cycle, city.homes().get(0)).id();
    }

    private Answer submit(Actor actor, String submissionId, Map<String, ?> answers) {
        return put(
                actor, "/reports/" + report + "/submission", Map.of("submissionId", submissionId, "answers", answers));
    }

    @Test
    void a_report_shows_its_versions_decisions_and_notices() {
        dispatched();
        assertThat(submit(city.official(), "first-time", CycleDriver.answers(2)).status())
                .isEqualTo(200);
        String task = driver.openTasks("report_id", report, "CHECK").get(0);
        post(city.official(), "/tasks/" + task + "/complete", Map.of("decision", "RETURN", "comment", "숫자를 확인해 주십시오"));
        Answer shown = get(city.official(), "/reports/" + report);
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.text("/state")).isEqualTo("RETURNED");
        assertThat(shown.text("/returnReason")).isEqualTo("숫자를 확인해 주십시오");
        assertThat(shown.text("/facility/code")).isEqualTo(city.codes().get(0));
        assertThat(shown.text("/form/id")).isEqualTo("infection-status");
        assertThat(shown.body().at("/versions/0/answers/confirmed").isNumber()).isTrue();
        assertThat(shown.body().at("/versions/0/answers/confirmed").asInt()).isEqualTo(2);
        assertThat(shown.text("/versions/0/channel")).isEqualTo("API");
        assertThat(shown.text("/versions/0/flags/0")).isEqualTo("confirmed");
        assertThat(shown.all("/decisions", "kind")).containsExactly("RETURNED");
        assertThat(shown.all("/notices", "purpose")).containsExactly("INVITATION", "RETURN");
        assertThat(shown.body().toString()).doesNotContain("/r/");
    }

    @Test
    void a_foreign_report_looks_like_an_unknown_one() {
        dispatched();
        Actor foreign = city(1).supervisor();
        for (String path : List.of("", "/form")) {
            assertThat(get(null, "/reports/" + report + path).status()).isEqualTo(401);
            assertThat(get(foreign, "/reports/" + report + path).status()).isEqualTo(404);
            assertThat(get(city.westOfficial(), "/reports/" + report + path).status())
                    .isEqualTo(404);
            assertThat(get(foreign, "/reports/" + UUID.randomUUID() + path).status())
                    .isEqualTo(404);
            assertThat(get(foreign, "/reports/x" + path).status()).isEqualTo(404);
        }
        report = UUID.randomUUID();
        assertThat(submit(foreign, "some-submission", Map.of()).status()).isEqualTo(404);
        assertThat(post(foreign, "/reports/" + report + "/link", null).status()).isEqualTo(404);
    }

    @Test
    void the_form_is_camunda_forms_json() {
        dispatched();
        Answer form = get(city.official(), "/reports/" + report + "/form");
        assertThat(form.status()).isEqualTo(200);
        assertThat(form.body().get("components").isArray()).isTrue();
    }

    @Test
    void a_new_link_is_issued_audited_and_kept_from_process_admins() {
        dispatched();
        Answer link = post(city.official(), "/reports/" + report + "/link", null);
        assertThat(link.status()).isEqualTo(200);
        assertThat(link.text("/url")).contains("/r/");
        assertThat(post(city.official(), "/reports/" + report + "/link", null).text("/url"))
                .isNotEqualTo(link.text("/url"));
        assertThat(jdbc.queryForObject(
                        "select count(*) from audit_events where action = 'links.reissue' and object_id = ?",
                        Integer.class,
                        city.homes().get(0).personId().toString()))
                .isEqualTo(2);
        assertThat(post(null, "/reports/" + report + "/link", null).status()).isEqualTo(401);
        assertThat(post(city.westOfficial(), "/reports/" + report + "/link", null)
                        .status())
                .isEqualTo(404);
        Actor designer = designer(city);
        jdbc.update(
                "update staff_roles set org_unit_id = (select org_unit_id from staff where id = ?) where staff_id = ?",
                Ids.bytes(city.supervisor().id()),
                Ids.bytes(designer.id()));
        assertThat(get(designer, "/reports/" + report).status()).isEqualTo(403);
        assertThat(post(designer, "/reports/" + report + "/link", null).status())
                .isEqualTo(403);
        assertThat(submit(designer, "by-designer", CycleDriver.answers(0)).status())
                .isEqualTo(403);
    }

    @Test
    void the_same_submission_again_gives_the_same_answer_and_another_one_a_correction() {
        dispatched();
        Answer first = submit(city.admin(), "submission-1", CycleDriver.answers(1));
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.body().get("version").asInt()).isEqualTo(1);
        assertThat(submit(city.admin(), "submission-1", CycleDriver.answers(9)).body())
                .isEqualTo(first.body());
        Answer corrected = submit(city.supervisor(), "submission-2", CycleDriver.answers(0));
        assertThat(corrected.body().get("version").asInt()).isEqualTo(2);
        assertThat(get(city.official(), "/reports/" + report).all("/versions", "number"))
                .containsExactly("2", "1");
    }

    @Test
    void nothing_to_report_needs_no_answers_and_is_shown_as_such() {
        dispatched();
        Answer taken = put(
                city.official(),
                "/reports/" + report + "/submission",
                Map.of("submissionId", "nothing-today", "kind", "NOTHING_TO_REPORT"));
        assertThat(taken.status()).isEqualTo(200);
        assertThat(get(city.official(), "/reports/" + report).text("/versions/0/kind"))
                .isEqualTo("NOTHING_TO_REPORT");
        Answer unknown = put(
                city.official(),
                "/reports/" + report + "/submission",
                Map.of("submissionId", "unknown-kind", "kind", "NO_SUCH_KIND"));
        assertThat(unknown.status()).isBetween(400, 422);
    }

    @Test
    void every_wrong_answer_is_told_at_once() {
        dispatched();
        Answer refused = submit(
                city.official(),
                "wrong-answers",
                Map.of("confirmed", "-1", "suspected", "many", "visitors", "nosuch", "castle", "x"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/code")).isEqualTo("invalid-input");
        assertThat(refused.all("/errors", "field"))
                .contains("confirmed", "suspected", "visitors", "castle", "isolated", "equipment");
        assertThat(refused.all("/errors", "message")).allMatch(sentence -> sentence.matches("(?s).*\\p{IsHangul}.*"));
        Answer nothing = put(city.official(), "/reports/" + report + "/submission", Map.of());
        assertThat(nothing.all("/errors", "field")).containsExactlyInAnyOrder("submissionId", "answers");
    }

    @Test
    void a_closed_report_takes_no_answers() {
        dispatched();
        UUID cycle = UUID.fromString(get(city.official(), "/reports/" + report).text("/cycleId"));
        post(city.supervisor(), "/cycles/" + cycle + "/cancel", Map.of("reason", "중단"));
        driver.runJobs(cycle);
        Answer refused = submit(city.official(), "too-late-1", CycleDriver.answers(0));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/detail")).isNotBlank();
    }
}
