package kr.smartwork.modeling.editor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import kr.smartwork.form.Forms;
import kr.smartwork.modeling.editor.EditorActivity.Choice;
import kr.smartwork.process.Activities;
import kr.smartwork.process.ModelRules;
import kr.smartwork.shared.Text;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the editor offers: the elements the rules allow, activities, people, forms and times, in the reader's language. */
@Component
class EditorChoices {

    private static final List<String> ASSIGNEES = List.of("official", "reviewer");
    private static final List<String> TIMES = List.of(
            "nextReminderAt",
            "dueAt",
            "escalateAt",
            "lockAt",
            "extensionsEndAt",
            "approvalUntil",
            "undoUntil",
            "reworkUntil");

    private final Forms forms;
    private final MessageSource messages;
    private final ObjectMapper json;

    EditorChoices(Forms forms, MessageSource messages, ObjectMapper json) {
        this.forms = forms;
        this.messages = messages;
        this.json = json;
    }

    /** All there is to choose from. */
    record Choices(
            Set<String> elements,
            List<EditorActivity> activities,
            List<EditorTask> tasks,
            List<Choice> assignees,
            List<Choice> groups,
            List<Choice> forms,
            List<Choice> times,
            List<Choice> messages) {}

    /**
     * For the attribute {@code data-choices} of the page.
     *
     * @param tasks what the user tasks of the model can ask for
     */
    String json(Set<String> tasks, Locale locale) {
        try {
            return json.writeValueAsString(of(tasks, locale));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    Choices of(Set<String> tasks, Locale locale) {
        return new Choices(
                ModelRules.elements(),
                Activities.names().stream()
                        .map(name -> EditorActivity.of(name, text -> say(text, locale)))
                        .sorted(Comparator.comparing(EditorActivity::label))
                        .toList(),
                EditorTask.of(tasks, text -> say(text, locale)),
                variables(ASSIGNEES, "editor.assignee.", locale),
                Stream.of(
                                new Choice("official", say(Text.of("editor.group.official"), locale)),
                                new Choice("supervisor", say(Text.of("editor.group.supervisor"), locale)),
                                new Choice("${checkers}", say(Text.of("editor.group.checkers"), locale)))
                        .toList(),
                forms.all().stream()
                        .map(form -> new Choice(form.code(), form.title(locale)))
                        .toList(),
                variables(TIMES, "editor.time.", locale),
                ModelRules.messages().stream()
                        .map(name -> new Choice(name, say(Text.of("editor.message." + name), locale)))
                        .sorted(Comparator.comparing(Choice::label))
                        .toList());
    }

    private List<Choice> variables(List<String> names, String prefix, Locale locale) {
        return names.stream()
                .map(name -> new Choice("${" + name + "}", say(Text.of(prefix + name), locale)))
                .toList();
    }

    private String say(Text text, Locale locale) {
        return messages.getMessage(text.key(), text.args().toArray(), locale);
    }
}
