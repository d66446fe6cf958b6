package kr.smartwork.modeling.editor;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import kr.smartwork.process.Activities;
import kr.smartwork.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * An activity as the editor offers it.
 *
 * @param help what it does, in a sentence
 * @param parameters what has to be said to it
 */
record EditorActivity(String id, String label, String help, List<Parameter> parameters) {

    private static final List<String> MILESTONES = List.of("dispatched", "reminded", "due", "locked", "published");

    /** Something to pick from a list. */
    record Choice(String value, String label) {}

    /**
     * A parameter: picked from {@code options} or typed in as {@code pattern} wants it.
     *
     * @param hint what to type instead of what does not fit
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Parameter(
            String id,
            String label,
            String help,
            @Nullable List<Choice> options,
            @Nullable String pattern,
            @Nullable String hint) {}

    static EditorActivity of(String name, Function<Text, String> say) {
        return new EditorActivity(
                name,
                say.apply(Activities.label(name)),
                say.apply(Text.of("editor.help." + name)),
                parameters(name, say));
    }

    private static List<Parameter> parameters(String name, Function<Text, String> say) {
        return switch (name) {
            case "sendReminders" -> List.of(picked("reminder", List.of("planned", "extra"), say));
            case "takeSnapshot" -> List.of(picked("milestone", MILESTONES, say));
            case "flagAnswer" -> List.of(typed("returnsToSupervisor", "[1-9]", say));
            default -> List.of();
        };
    }

    private static Parameter picked(String id, List<String> values, Function<Text, String> say) {
        String key = "editor.parameter." + id;
        List<Choice> options = values.stream()
                .map(value -> new Choice(value, say.apply(Text.of(key + "." + value))))
                .toList();
        return new Parameter(id, say.apply(Text.of(key)), say.apply(Text.of(key + ".help")), options, null, null);
    }

    private static Parameter typed(String id, String pattern, Function<Text, String> say) {
        String key = "editor.parameter." + id;
        return new Parameter(
                id,
                say.apply(Text.of(key)),
                say.apply(Text.of(key + ".help")),
                null,
                pattern,
                say.apply(Text.of(key + ".hint")));
    }
}
