package kr.smartwork.modeling.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.smartwork.EngineTest;
import kr.smartwork.modeling.editor.EditorActivity.Choice;
import kr.smartwork.process.Activities;
import kr.smartwork.process.ModelFinding;
import kr.smartwork.process.ModelRules;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The editor offers everything the shipped models are made of. */
@EngineTest
class EditorChoicesTest {

    private static final String FRAME =
            """
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" \
            xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:smartwork="http://smartwork.kr/schema/1.0/bpmn" \
            id="D" targetNamespace="t">
              <bpmn:process id="%s" isExecutable="true"><bpmn:userTask id="Activity_1" name="새 업무" %s /></bpmn:process>
            </bpmn:definitions>""";

    @Autowired
    EditorChoices choices;

    @Test
    void every_activity_has_a_name_and_help_in_both_languages() throws Exception {
        for (Locale locale : List.of(Locale.KOREAN, Locale.ENGLISH)) {
            assertThat(of("report", locale).activities())
                    .extracting(EditorActivity::id)
                    .containsExactlyInAnyOrderElementsOf(Activities.names());
            assertThat(of("report", locale).activities())
                    .allMatch(activity ->
                            !activity.label().isBlank() && !activity.help().isBlank());
        }
    }

    @Test
    void every_person_role_form_and_time_of_the_shipped_models_can_be_picked() throws Exception {
        EditorChoices.Choices all = of("report", Locale.KOREAN);
        assertThat(values(all.assignees())).containsAll(used("camunda:assignee=\"([^\"]+)\""));
        assertThat(values(all.groups())).containsAll(used("camunda:candidateGroups=\"([^\"]+)\""));
        assertThat(values(all.forms())).containsAll(used("camunda:formRef=\"([^\"]+)\""));
        assertThat(values(all.times())).containsAll(used("<bpmn:timeDate[^>]*>([^<]+)<"));
    }

    @Test
    void every_parameter_of_the_shipped_models_can_be_typed_in() throws Exception {
        List<String> parameters = of("report", Locale.KOREAN).activities().stream()
                .flatMap(activity -> activity.parameters().stream())
                .map(EditorActivity.Parameter::id)
                .toList();
        assertThat(parameters).containsAll(used("<camunda:inputParameter name=\"([^\"]+)\""));
        List<Choice> milestones = of("report", Locale.KOREAN).activities().stream()
                .flatMap(activity -> activity.parameters().stream())
                .filter(parameter -> parameter.id().equals("milestone"))
                .map(EditorActivity.Parameter::options)
                .findFirst()
                .orElseThrow();
        assertThat(values(milestones)).containsAll(used("name=\"milestone\">([^<]+)<"));
    }

    @Test
    void every_step_that_somebody_does_in_a_shipped_model_can_be_picked() throws Exception {
        for (String key : List.of("report", "simple-report", "reporting-cycle", "facility-notice")) {
            Matcher task = Pattern.compile("<bpmn:userTask ([^>]*)>")
                    .matcher(Files.readString(Path.of("bpmn", key + ".bpmn")));
            List<EditorTask> offered = of(key, Locale.ENGLISH).tasks();
            while (task.find()) {
                String said = task.group(1);
                assertThat(offered)
                        .as(said)
                        .anyMatch(one -> said.contains("formRef")
                                ? one.kind().isEmpty()
                                : said.contains("smartwork:kind=\"" + one.kind() + "\"")
                                        && said.contains("candidateGroups=\"" + one.groups() + "\""));
            }
        }
        assertThat(of("reporting-cycle", Locale.KOREAN).tasks())
                .extracting(EditorTask::id)
                .containsExactly("approve-part", "review-cycle");
    }

    @Test
    void what_a_picked_step_brings_with_it_is_all_that_the_rules_ask_for() throws Exception {
        for (String key : List.of("report", "reporting-cycle", "facility-notice")) {
            for (EditorTask task : of(key, Locale.KOREAN).tasks()) {
                String step = task.kind().isEmpty()
                        ? "camunda:formRef='infection-status'"
                        : "smartwork:kind='%s' camunda:candidateGroups='%s'".formatted(task.kind(), task.groups());
                String xml = FRAME.formatted(key, step);
                assertThat(ModelRules.check(xml.getBytes(StandardCharsets.UTF_8), key)
                                .findings())
                        .as(key + " " + task.id())
                        .extracting(ModelFinding::rule)
                        .doesNotContain(
                                "task-kind", "task-kind-here", "task-role", "unreadable", "attribute", "namespace");
            }
        }
    }

    @Test
    void an_extra_check_is_the_supervisors() throws Exception {
        assertThat(of("report", Locale.KOREAN).tasks())
                .filteredOn(task -> task.id().equals("extra-check"))
                .singleElement()
                .matches(task -> task.kind().equals("check") && task.groups().equals("supervisor"));
    }

    private EditorChoices.Choices of(String key, Locale locale) throws IOException {
        return choices.of(ModelRules.tasks(key, Files.readString(Path.of("bpmn", key + ".bpmn"))), locale);
    }

    private static List<String> values(List<Choice> choices) {
        return choices.stream().map(Choice::value).toList();
    }

    private static List<String> used(String regex) throws Exception {
        try (Stream<Path> files = Files.list(Path.of("bpmn"))) {
            List<Path> models =
                    files.filter(file -> file.toString().endsWith(".bpmn")).toList();
            StringBuilder all = new StringBuilder();
            for (Path model : models) {
                all.append(Files.readString(model));
            }
            List<String> found = Pattern.compile(regex)
                    .matcher(all)
                    .results()
                    .map(match -> match.group(1))
                    .distinct()
                    .collect(Collectors.toList());
            assertThat(found).as(regex).isNotEmpty();
            return found;
        }
    }
}
