package kr.smartwork.form;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kr.smartwork.shared.FieldError;
import kr.smartwork.shared.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * A form in Smartwork's subset of Camunda Forms JSON, read once and immutable. The subset is written down in
 * {@code package-info}.
 */
public final class FormSchema {

    /** What the names of answers begin with in a page's form, so that they never meet a name of the page itself. */
    public static final String PARAMETER = "a.";

    private final String json;
    private final List<Section> sections;
    private final Map<String, FormField> fields = new LinkedHashMap<>();

    private FormSchema(String json, List<Section> sections) {
        this.json = json;
        this.sections = List.copyOf(sections);
        for (Section section : sections) {
            section.items().stream()
                    .filter(item -> item.type() != FormField.Type.EXPLANATION)
                    .forEach(field -> fields.put(field.key(), field));
        }
    }

    /**
     * A part of the form with its heading.
     *
     * @param label heading, or null for questions outside any group
     * @param items questions and explanations in their order
     */
    public record Section(@Nullable String label, @Nullable String labelEn, List<FormField> items) {

        public Section {
            items = List.copyOf(items);
        }

        /** The heading in the reader's language, or null. */
        public @Nullable String label(Locale locale) {
            return label == null ? null : FormField.inLanguage(locale, label, labelEn);
        }
    }

    /**
     * Reads a form.
     *
     * @throws InvalidInput naming, component by component, everything outside the subset
     */
    public static FormSchema parse(String json) {
        return new FormSchema(json, new SchemaReader().read(json));
    }

    /** The Camunda Forms JSON. */
    public String json() {
        return json;
    }

    /** The parts in their order; questions outside a group are in a section without a heading. */
    public List<Section> sections() {
        return sections;
    }

    /** The questions in the order of the form, without explanations. */
    public List<FormField> fields() {
        return List.copyOf(fields.values());
    }

    /** The question of this key. */
    public Optional<FormField> field(String key) {
        return Optional.ofNullable(fields.get(key));
    }

    /**
     * Checks a submission against every rule of the form.
     *
     * @param raw by field key: strings as typed, numbers, booleans, or lists of strings
     * @throws InvalidInput with all broken rules at once, in the order of the form
     */
    public CheckedAnswers check(Map<String, ?> raw) {
        return new AnswerCheck(this).check(raw);
    }

    /**
     * What a page's form sent: the parameters that are answers, by field key, as {@link #check} reads them. Names that the
     * form does not know are kept, so that the check refuses them.
     */
    public Map<String, Object> typed(Map<String, String[]> parameters) {
        Map<String, Object> typed = new LinkedHashMap<>();
        parameters.forEach((name, values) -> {
            if (name.startsWith(PARAMETER) && values.length > 0) {
                String key = name.substring(PARAMETER.length());
                typed.put(key, several(key) || values.length > 1 ? Arrays.asList(values) : values[0]);
            }
        });
        return typed;
    }

    private boolean several(String key) {
        FormField field = fields.get(key);
        return field != null && field.type() == FormField.Type.CHECKLIST;
    }

    /** Stored answers, by field key; what the form no longer asks is left out. */
    public Map<String, Object> stored(String answersJson) {
        Map<String, Object> answers = AnswerJson.read(answersJson);
        answers.keySet().retainAll(fields.keySet());
        return answers;
    }

    /** The form with answers (typed or stored) and what is wrong with them, for showing. */
    public FilledForm filled(Map<String, ?> answers, List<FieldError> errors) {
        return new FilledForm(this, answers, errors);
    }
}
