package kr.smartwork.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kr.smartwork.process.rules.UserTasks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A user task that nobody could do is refused, and the finding stands at it. */
class TaskForSomebodyTest {

    private static final String REVIEW =
            "name=\"추가 검토\" camunda:candidateGroups=\"supervisor\" smartwork:kind=\"check\"";

    @Test
    void steps_drawn_by_a_process_admin_break_no_rule() {
        assertThat(check("report", DrawnModels.withExtraReview())).isEmpty();
        assertThat(check("reporting-cycle", DrawnModels.withExtraReminder())).isEmpty();
        assertThat(check("reporting-cycle", DrawnModels.withAnotherEscalation()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "camunda:candidateGroups='supervisor', task-kind",
        "'', task-kind",
        "camunda:candidateGroups='supervisor' smartwork:kind='', task-kind",
        "camunda:candidateGroups='supervisor' smartwork:kind='coffee', task-kind-here",
        "camunda:candidateGroups='supervisor' smartwork:kind='review-cycle', task-kind-here",
        "smartwork:kind='check', task-role",
        "camunda:candidateGroups='mayor' smartwork:kind='check', task-role",
        "camunda:candidateGroups='official$supervisor' smartwork:kind='check', task-role",
        "camunda:candidateGroups='${official}' smartwork:kind='check', task-role",
    })
    void a_task_nobody_can_do_is_found(String attributes, String rule) {
        String xml = DrawnModels.change(
                DrawnModels.withExtraReview(),
                REVIEW,
                "name=\"추가 검토\" " + attributes.replace('\'', '"').replace("l$s", "l,s"));
        assertThat(check("report", xml)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(rule);
            assertThat(finding.element()).isEqualTo(DrawnModels.EXTRA_REVIEW);
            assertThat(finding.severity()).isEqualTo(ModelFinding.Severity.ERROR);
        });
    }

    @Test
    void a_form_is_for_respondents_and_they_are_in_the_course_of_a_report_only() {
        String form = "name=\"추가 작성\" camunda:formRef=\"infection-status\"";
        assertThat(check("report", DrawnModels.change(DrawnModels.withExtraReview(), REVIEW, form)))
                .extracting(ModelFinding::rule)
                .as("only advice about those who do not answer")
                .containsExactly("no-escalation");
        String cycle = DrawnModels.change(
                DrawnModels.shipped("reporting-cycle"),
                "id=\"User_ReviewCycle\" name=\"회차 결과 검토\"",
                "id=\"User_Other\" " + form);
        assertThat(check("reporting-cycle", cycle.replace(" smartwork:kind=\"review-cycle\"", "")))
                .extracting(ModelFinding::rule)
                .contains("task-kind");
    }

    @Test
    void the_approval_of_parts_is_repeated_for_each_unit() {
        String once = DrawnModels.shipped("reporting-cycle")
                .replaceAll(
                        "(?s)<bpmn:multiInstanceLoopCharacteristics.*?</bpmn:multiInstanceLoopCharacteristics>", "");
        assertThat(check("reporting-cycle", once)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("task-units");
            assertThat(finding.element()).isEqualTo("User_ApprovePart");
        });
    }

    @Test
    void a_copy_of_a_model_is_of_its_sort() {
        for (String key : List.of("report", "simple-report", "reporting-cycle", "facility-notice")) {
            assertThat(check("copy", ModelFixture.xml(key, "copy"))).as(key).isEmpty();
        }
    }

    @Test
    void steps_of_the_first_releases_are_known_by_their_ids() {
        for (String key : List.of("report", "simple-report", "reporting-cycle", "facility-notice")) {
            String before = DrawnModels.shipped(key).replaceAll(" smartwork:kind=\"[a-z-]+\"", "");
            assertThat(check(key, before)).as(key).isEmpty();
        }
    }

    @Test
    void every_kind_of_task_belongs_to_one_sort_of_model() {
        List<String> words = Stream.of("report", "reporting-cycle", "facility-notice")
                .flatMap(model -> UserTasks.kinds(model, List.of()).stream())
                .toList();
        assertThat(words)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(TaskKind.values()).map(TaskKind::word).toList());
        assertThat(Stream.of(TaskKind.values()).map(kind -> TaskKind.of("Activity_1", kind.word())))
                .doesNotContain(Optional.empty());
    }

    @Test
    void a_changed_kind_is_told_in_words() {
        String after = DrawnModels.change(
                DrawnModels.shipped("report"),
                "id=\"User_VisitFacility\" name=\"미제출 시설 현장 방문\" camunda:assignee=\"${official}\" camunda:candidateGroups=\"official\" smartwork:kind=\"visit\"",
                "id=\"User_VisitFacility\" name=\"미제출 시설 현장 방문\" camunda:assignee=\"${official}\" camunda:candidateGroups=\"official\" smartwork:kind=\"follow-up\"");
        assertThat(ModelChanges.between(DrawnModels.shipped("report"), after))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.what().key()).isEqualTo("modeling.aspect.task");
                    assertThat(change.before().key()).isEqualTo("modeling.task.visit");
                    assertThat(change.after().key()).isEqualTo("modeling.task.follow-up");
                });
    }

    private static List<ModelFinding> check(String key, String xml) {
        return ModelRules.check(xml.getBytes(StandardCharsets.UTF_8), key).findings();
    }
}
