package kr.smartwork.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kr.smartwork.shared.Text;
import org.junit.jupiter.api.Test;

/** Whoever approves a release is told every change of what a model does, and nothing of how it is drawn. */
class ModelChangesTest {

    private final String model = read("report");

    @Test
    void the_same_model_has_no_changes() {
        assertThat(ModelChanges.between(model, model)).isEmpty();
    }

    @Test
    void drawing_and_formatting_are_no_changes() {
        String redrawn = model.replaceAll("<dc:Bounds x=\"\\d+\"", "<dc:Bounds x=\"7\"")
                .replaceAll(">\\s+<", "><")
                .replace("<bpmn:", "<b:")
                .replace("</bpmn:", "</b:")
                .replace("xmlns:bpmn=", "xmlns:b=");
        assertThat(redrawn).isNotEqualTo(model);
        assertThat(ModelChanges.between(model, redrawn)).isEmpty();
    }

    @Test
    void a_time_is_said_in_hours() {
        String twoDays = timer("PT48H");
        ModelChange change = only(twoDays, timer("PT24H"));
        assertThat(change.name()).isEqualTo("두 번째 독촉");
        assertThat(change.what()).isEqualTo(Text.of("modeling.aspect.timer"));
        assertThat(change.before()).isEqualTo(Text.of("modeling.value.hours", 48L));
        assertThat(change.after()).isEqualTo(Text.of("modeling.value.hours", 24L));
        assertThat(only(twoDays, timer("PT90M")).after()).isEqualTo(Text.of("modeling.value.minutes", 90L));
        assertThat(only(twoDays, timer("P2D")).after()).isEqualTo(Text.of("modeling.value.days", 2));
        assertThat(only(twoDays, timer("${dueAt}")).after()).isEqualTo(Text.of("modeling.value.of", "${dueAt}"));
    }

    @Test
    void people_times_and_parameters_go_by_the_names_that_the_editor_offers() {
        assertThat(words("camunda:assignee=\"${official}\"", "camunda:assignee=\"${reviewer}\""))
                .containsExactly("editor.assignee.official", "editor.assignee.reviewer");
        assertThat(words(
                        "id=\"User_CheckUrgentReport\" name=\"긴급 보고 검토\" camunda:candidateGroups=\"supervisor\"",
                        "id=\"User_CheckUrgentReport\" name=\"긴급 보고 검토\" camunda:candidateGroups=\"${checkers}\""))
                .containsExactly("editor.group.supervisor", "editor.group.checkers");
        ModelChange time = only(DrawnModels.shipped("reporting-cycle"), DrawnModels.withAnotherEscalation());
        assertThat(time.before()).isEqualTo(Text.of("editor.time.escalateAt"));
        assertThat(time.after()).isEqualTo(Text.of("modeling.value.minutes", 20L));
        String once = DrawnModels.change(DrawnModels.withExtraReminder(), ">extra<", ">planned<");
        assertThat(only(once, DrawnModels.withExtraReminder()).after())
                .isEqualTo(Text.of("editor.parameter.reminder.extra"));
    }

    @Test
    void a_new_name_is_said_with_the_old_one() {
        ModelChange change = only(model, model.replace("name=\"조사표 작성\"", "name=\"조사표 쓰기\""));
        assertThat(change.kind()).isEqualTo(ModelChange.Kind.RENAMED);
        assertThat(change.element()).isEqualTo("User_CompleteForm");
        assertThat(change.before()).isEqualTo(Text.of("modeling.value.of", "조사표 작성"));
    }

    @Test
    void who_does_it_with_which_form_and_activity_is_said() {
        assertThat(only(
                                model,
                                model.replaceFirst(
                                        "camunda:assignee=\"\\$\\{official}\"", "camunda:assignee=\"\\${reviewer}\""))
                        .what())
                .isEqualTo(Text.of("modeling.aspect.assignee"));
        assertThat(only(model, model.replaceFirst("formRef=\"infection-status\"", "formRef=\"other\""))
                        .what())
                .isEqualTo(Text.of("modeling.aspect.form"));
        ModelChange activity = only(model, model.replaceFirst("\\$\\{sendReturnNotice}", "\\${acceptReport}"));
        assertThat(activity.after()).isEqualTo(Activities.label("acceptReport"));
    }

    @Test
    void a_step_put_in_is_said_and_the_way_back_says_it_is_removed() {
        String more = timer("PT1H")
                .replace("</bpmn:process>", "<bpmn:userTask id=\"User_New\" name=\"새 검토\" /></bpmn:process>");
        ModelChange added = only(timer("PT1H"), more);
        assertThat(added.kind()).isEqualTo(ModelChange.Kind.ADDED);
        assertThat(added.name()).isEqualTo("새 검토");
        assertThat(only(more, timer("PT1H")).kind()).isEqualTo(ModelChange.Kind.REMOVED);
    }

    @Test
    void a_step_in_another_part_is_said_as_moved() {
        String task = "<bpmn:userTask id=\"User_A\" name=\"가\" />";
        String part = "<bpmn:subProcess id=\"SubProcess_P\" name=\"부분\">%s</bpmn:subProcess>%s</bpmn:process>";
        String outside = timer("PT1H").replace("</bpmn:process>", part.formatted("", task));
        String inside = timer("PT1H").replace("</bpmn:process>", part.formatted(task, ""));
        ModelChange moved = only(outside, inside);
        assertThat(moved.kind()).isEqualTo(ModelChange.Kind.MOVED);
        assertThat(moved.after()).isEqualTo(Text.of("modeling.value.of", "부분"));
    }

    @Test
    void even_what_has_no_word_is_said() {
        String hidden = model.replaceFirst("<bpmn:terminateEventDefinition id=\"\\w+\" />", "");
        assertThat(hidden).isNotEqualTo(model);
        assertThat(only(model, hidden).what()).isEqualTo(Text.of("modeling.aspect.other", "terminateEventDefinition"));
        assertThat(only(model, model.replace("P730D", "P30D")).element()).isEqualTo("report");
    }

    private List<String> words(String before, String after) {
        int at = model.indexOf(before);
        ModelChange change = only(model, model.substring(0, at) + after + model.substring(at + before.length()));
        return List.of(change.before().key(), change.after().key());
    }

    private static ModelChange only(String before, String after) {
        List<ModelChange> changes = ModelChanges.between(before, after);
        assertThat(changes).hasSize(1);
        return changes.get(0);
    }

    private static String timer(String duration) {
        return """
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" id="D" targetNamespace="t">
                  <bpmn:process id="p" isExecutable="true">
                    <bpmn:intermediateCatchEvent id="Timer_Second" name="두 번째 독촉">
                      <bpmn:timerEventDefinition id="T"><bpmn:timeDuration>%s</bpmn:timeDuration></bpmn:timerEventDefinition>
                    </bpmn:intermediateCatchEvent>
                  </bpmn:process>
                </bpmn:definitions>"""
                .formatted(duration);
    }

    private static String read(String key) {
        try {
            return Files.readString(Path.of("bpmn", key + ".bpmn"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
