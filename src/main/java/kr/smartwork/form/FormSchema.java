package kr.smartwork.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kr.smartwork.form.feel.Formula;
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

    private static final String COMMENT = "__comment";

    private final String json;
    private final List<Section> sections;
    private final Map<String, FormField> fields = new LinkedHashMap<>();

    private final Map<String, String> formerKeys;

    private FormSchema(String json, List<Section> sections, Map<String, String> formerKeys) {
        this.json = json;
        this.formerKeys = Map.copyOf(formerKeys);
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
     * @param hidden none of them is asked while this holds; null for always asked
     */
    public record Section(
            @Nullable String label, @Nullable String labelEn, List<FormField> items, @Nullable Formula hidden) {

        public Section {
            items = List.copyOf(items);
        }

        /** The heading in the reader's language, or null. */
        public @Nullable String label(Locale locale) {
            return Words.find(locale, label, labelEn);
        }
    }

    /**
     * Reads a form.
     *
     * @throws InvalidInput naming, component by component, everything outside the subset
     */
    public static FormSchema parse(String json) {
        SchemaReader reader = new SchemaReader();
        List<Section> sections = reader.read(json);
        return new FormSchema(json, sections, reader.formerKeys());
    }

    /** The Camunda Forms JSON. */
    public String json() {
        return json;
    }

    /** The parts in their order; questions outside a group are in a section without a heading. */
    public List<Section> sections() {
        return sections;
    }

    /** Questions and calculated values in the order of the form, without explanations; a roster is one. */
    public List<FormField> fields() {
        return List.copyOf(fields.values());
    }

    /** The question of this key; a column of a roster by {@code roster.column}. */
    public Optional<FormField> field(String key) {
        int dot = key.indexOf('.');
        return dot < 0
                ? Optional.ofNullable(fields.get(key))
                : Optional.ofNullable(fields.get(key.substring(0, dot)))
                        .flatMap(roster -> roster.column(key.substring(dot + 1)));
    }

    /** What the question of this key is called in the reader's language; the key itself for one that the form has not. */
    public String label(String key, Locale locale) {
        return field(key).map(field -> field.label(locale)).orElse(key);
    }

    /** The key under which earlier versions of the form asked the same, by the key of now; only where it has changed. */
    public Map<String, String> formerKeys() {
        return formerKeys;
    }

    /** What figures can be computed from, by the name under which the values are stored; rosters with their columns. */
    public Map<String, FormField> measurable() {
        Map<String, FormField> measurable = new LinkedHashMap<>();
        fields.values().forEach(field -> {
            measurable.put(field.key(), field);
            field.columns().forEach(column -> measurable.put(field.key() + "." + column.key(), column));
        });
        return measurable;
    }

    /** What the form makes of these answers. */
    public Evaluation evaluate(Map<String, ?> raw, FormContext context) {
        return new Evaluator(this, raw, context).run();
    }

    /**
     * Checks a submission against every rule of the form.
     *
     * @param raw by field key: strings as typed, numbers, booleans, lists of strings, or lists of rows
     * @throws InvalidInput with all broken rules at once, in the order of the form
     */
    public CheckedAnswers check(Map<String, ?> raw, FormContext context) {
        Evaluation made = evaluate(raw, context);
        if (!made.errors().isEmpty()) {
            throw new InvalidInput(made.errors());
        }
        return new CheckedAnswers(
                made.answers(),
                AnswerJson.write(made.answers()),
                AnswerValues.of(this, made.answers()),
                made.flagged());
    }

    /**
     * What a page's form sent: the parameters that are answers, by field key, as {@link #check} reads them. Names that the
     * form does not know are kept, so that the check refuses them.
     */
    public Map<String, Object> typed(Map<String, String[]> parameters) {
        return new TypedAnswers(this).of(parameters);
    }

    /** Stored answers, by field key; what the form no longer asks is left out. */
    public Map<String, Object> stored(String answersJson) {
        Map<String, Object> answers = AnswerJson.read(answersJson);
        answers.keySet().removeIf(key -> !takes(key));
        return answers;
    }

    /**
     * Answers stored with an earlier version of the form, by field key of this one: what was asked under a former key comes
     * under the key of now, what is no longer asked is left out.
     */
    public Map<String, Object> storedEarlier(String answersJson) {
        Map<String, Object> answers = AnswerJson.read(answersJson);
        formerKeys.forEach((key, former) -> {
            Object answer = answers.remove(former);
            if (answer != null) {
                answers.putIfAbsent(key, answer);
            }
        });
        answers.keySet().removeIf(key -> !takes(key));
        return answers;
    }

    /** Answers as typed, right or wrong, as stored text; {@link #stored} reads it. What the form does not ask is left out. */
    public String draft(Map<String, ?> typed) {
        Map<String, Object> kept = new LinkedHashMap<>(typed);
        kept.keySet().removeIf(key -> !takes(key));
        return AnswerJson.write(kept);
    }

    /** The form with stored answers, for showing. */
    public FilledForm filled(Map<String, ?> answers, List<FieldError> errors) {
        return filled(answers, errors, FormContext.NONE);
    }

    /** The form with answers (typed or stored) and what is wrong with them, for showing. */
    public FilledForm filled(Map<String, ?> answers, List<FieldError> errors, FormContext context) {
        return new FilledForm(this, answers, errors, evaluate(answers, context), context, "");
    }

    /** Something depends on the last cycle's answers. */
    public boolean looksBack() {
        return fields.values().stream()
                .anyMatch(field -> field.logic().changePercent() != null
                        || field.logic().formulas().anyMatch(formula -> !formula.lastQuestions()
                                .isEmpty()));
    }

    /** A rule that makes answers need a look, in words; null for a rule that the form does not have. */
    public @Nullable String rule(String code, Locale locale) {
        for (FormField field : fields.values()) {
            for (Logic.Attention rule : field.logic().attentions()) {
                if (rule.code().equals(code)) {
                    return Words.in(locale, rule.label(), rule.labelEn());
                }
            }
            if (code.equals(dueRule(field))) {
                return "en".equals(locale.getLanguage())
                        ? field.label(locale) + ": due again"
                        : field.label() + ": 기한이 지난 행이 있습니다";
            }
        }
        return null;
    }

    static String dueRule(FormField roster) {
        return roster.key() + ".due";
    }

    /** Whether the form takes an answer, or a comment, of this key. */
    boolean takes(String key) {
        FormField commented =
                key.endsWith(COMMENT) ? fields.get(key.substring(0, key.length() - COMMENT.length())) : null;
        return fields.containsKey(key) || commented != null && commented.logic().mayNeedComment();
    }

    /** The question that asks why a number is unusual. */
    static FormField commentOn(FormField field) {
        return new FormField(
                field.key() + COMMENT,
                FormField.Type.LONG_TEXT,
                field.words(),
                new Limits(false, null, null, 0, 2, 500, null, 0, 0),
                Logic.NONE,
                List.of(),
                java.util.Set.of(),
                false,
                List.of());
    }
}
