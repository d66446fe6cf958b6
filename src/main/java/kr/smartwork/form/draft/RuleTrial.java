package kr.smartwork.form.draft;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import kr.smartwork.form.FormContext;
import kr.smartwork.form.FormSchema;
import kr.smartwork.form.feel.Formula;
import kr.smartwork.form.feel.RefusedFormula;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.NotFound;
import kr.smartwork.shared.Text;
import org.jspecify.annotations.Nullable;

/** How many answers the rules of a card would have met, before they are switched on. Takes one answer after another. */
public final class RuleTrial {

    private final DraftForm form;
    private final @Nullable FormSchema schema;
    private final ObjectNode component;
    private final List<Counted> rules = new ArrayList<>();
    private int answers;

    /** @throws NotFound if the draft has no such card */
    public RuleTrial(DraftForm form, String card) {
        this.form = form;
        this.schema = new DraftCheck(form).shown();
        this.component = form.place(card).orElseThrow(NotFound::new).component();
        collect();
    }

    /** A rule and how many answers it meets. */
    public record Result(Text rule, int hits) {}

    private static final class Counted {

        private final Text rule;
        private final Predicate<Map<String, Object>> meets;
        private int hits;

        Counted(Text rule, Predicate<Map<String, Object>> meets) {
            this.rule = rule;
            this.meets = meets;
        }
    }

    private void collect() {
        Card card = new CardReader(component).read();
        formula(component.path("conditional").path("hide").asText(""), "hidden", "", true);
        card.rules().checks().forEach(check -> property("check." + check.was(), "check", check.message(), false));
        card.rules().attentions().forEach(rule -> property("attention." + rule.was(), "attention", rule.label(), true));
        boolean usual = List.of("usualMin", "usualMax", "changePercent").stream()
                .anyMatch(setting -> !card.value(setting).isEmpty());
        FormSchema alone = usual ? alone() : null;
        if (alone != null) {
            rules.add(new Counted(Text.of("builder.trial.usual"), known -> unusual(alone, known)));
        }
    }

    private void property(String name, String kind, String words, boolean met) {
        formula(component.path("properties").path(name).asText(""), kind, words, met);
    }

    /** A check is met when it is known not to hold; everything else when it holds. */
    private void formula(String text, String kind, String words, boolean met) {
        try {
            if (!text.isEmpty()) {
                Formula formula = Formula.parse(text);
                rules.add(new Counted(Text.of("builder.trial." + kind, words), known -> Boolean.valueOf(met)
                        .equals(formula.value(known))));
            }
        } catch (RefusedFormula broken) {
            // A finding says so.
        }
    }

    /** The question by itself, calculated or not, with its usual range and nothing it depends on. */
    private @Nullable FormSchema alone() {
        ObjectNode copy = DraftForm.blank().root();
        ObjectNode number = copy.withArray(DraftForm.COMPONENTS).addObject();
        number.put("type", "number")
                .put("key", DraftForm.key(component))
                .put("label", "-")
                .put("decimalDigits", 6);
        ObjectNode properties = number.withObject("/properties");
        for (String setting : List.of("usualMin", "usualMax", "changePercent")) {
            String value = component.path("properties").path(setting).asText("");
            if (!value.isEmpty()) {
                properties.put(setting, value);
            }
        }
        try {
            return FormSchema.parse(copy.toString());
        } catch (InvalidInput broken) {
            return null;
        }
    }

    private boolean unusual(FormSchema alone, Map<String, Object> known) {
        String key = DraftForm.key(component);
        Object answer = known.get(key);
        if (answer == null) {
            return false;
        }
        @SuppressWarnings("unchecked")
        Map<String, Object> last = (Map<String, Object>) known.getOrDefault(Formula.LAST, Map.of());
        FormContext context = new FormContext(last, Set.of(), LocalDate.EPOCH);
        return alone.evaluate(Map.of(key, answer), context).unusual().containsKey(key);
    }

    /** There is something to try. */
    public boolean hasRules() {
        return schema != null && !rules.isEmpty();
    }

    /**
     * Takes one answer.
     *
     * @param json as stored
     * @param last as stored, of the cycle before; null when there is none
     */
    public void take(String json, @Nullable String last) {
        if (schema != null) {
            Map<String, Object> known = new HashMap<>(schema.storedEarlier(json));
            known.put(Formula.LAST, last == null ? Map.of() : schema.storedEarlier(last));
            answers++;
            rules.stream().filter(rule -> rule.meets.test(known)).forEach(rule -> rule.hits++);
        }
    }

    /** How many answers were taken. */
    public int answers() {
        return answers;
    }

    /** Every rule of the card, in their order. */
    public List<Result> results() {
        return rules.stream().map(rule -> new Result(rule.rule, rule.hits)).toList();
    }

    /** What the card asks. */
    public String label() {
        return form.card(component.path("id").asText()).map(Card::label).orElse("");
    }
}
