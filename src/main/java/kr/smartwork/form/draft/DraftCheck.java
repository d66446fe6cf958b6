package kr.smartwork.form.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kr.smartwork.form.FormSchema;
import kr.smartwork.form.draft.DraftForm.Place;
import kr.smartwork.form.feel.Node;
import kr.smartwork.shared.FieldError;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.Text;
import org.jspecify.annotations.Nullable;

/** What a draft lacks to be published, and as much of it as can be shown already. */
public final class DraftCheck {

    /** Refusals that the builder says in its own words, with labels instead of keys. */
    private static final Set<String> OWN_WORDS = Set.of(
            "no-label",
            "no-options",
            "no-questions",
            "no-formula",
            "no-columns",
            "incomplete-rule",
            "formula-later",
            "formula-unknown",
            "formula-last",
            "empty-range",
            "no-steps");

    private static final Pattern STEP = Pattern.compile("components\\[(\\d+)]");
    private static final int MOST_ROUNDS = 10;

    private final DraftForm form;
    private final DraftForm repaired;

    public DraftCheck(DraftForm form) {
        this.form = form;
        this.repaired = DraftForm.read(form.json(), form.lastNumber());
        repaired.places().forEach(place -> Repair.fill(place.component()));
    }

    /** Everything that stands in the way of publishing, in the order of the form. */
    public List<Finding> findings() {
        Set<Finding> findings = new LinkedHashSet<>();
        Stream.of(form, repaired).forEach(version -> errors(version).forEach(error -> findings.add(finding(error))));
        form.places().forEach(place -> more(place, findings));
        List<String> order = form.order();
        return findings.stream()
                .sorted(Comparator.comparingInt(finding -> order.indexOf(finding.card())))
                .toList();
    }

    private static List<FieldError> errors(DraftForm form) {
        try {
            FormSchema.parse(form.json());
            return List.of();
        } catch (InvalidInput refused) {
            return refused.errors();
        }
    }

    private Finding finding(FieldError error) {
        List<Object> args = error.text().args();
        Text text = error.text();
        if (OWN_WORDS.contains(error.code())) {
            text = Text.of("builder.finding." + error.code(), args.isEmpty() ? "" : label(args.get(0)));
        }
        return new Finding(cardAt(error.field()), error.code(), text);
    }

    private Object label(Object key) {
        return form.questions()
                .of(key.toString().split("\\.")[0])
                .<Object>map(QuestionList.Question::label)
                .orElse(key);
    }

    /** The refusal's path, such as {@code components[0].components[1]}: a column belongs to its roster's card. */
    private @Nullable String cardAt(String path) {
        JsonNode here = form.root();
        String card = null;
        for (var step : STEP.matcher(path).results().toList()) {
            here = here.path(DraftForm.COMPONENTS).path(Integer.parseInt(step.group(1)));
            card = here.path("id").asText();
            if (CardType.of(here) != CardType.SECTION) {
                return card;
            }
        }
        return card;
    }

    /** What the form's own check lets pass, but nobody who answers would understand. */
    private void more(Place place, Set<Finding> findings) {
        CardReader reader = new CardReader(place.component());
        if (CardType.of(place.component()) == CardType.SECTION && reader.label().isEmpty()) {
            findings.add(new Finding(place.id(), "no-label", Text.of("builder.finding.no-label", "")));
        }
        formulas(place.component())
                .flatMap(formula -> Wording.tree(formula).stream())
                .flatMap(Node::all)
                .flatMap(part -> Wording.term(part).stream())
                .filter(this::unknownOption)
                .forEach(term -> findings.add(new Finding(
                        place.id(),
                        "unknown-option",
                        Text.of("builder.finding.unknown-option", label(term.question())))));
    }

    private boolean unknownOption(Term term) {
        return Relation.valueOf(term.relation()).takesValue()
                && form.questions()
                        .of(term.question())
                        .filter(question -> question.type().choice())
                        .filter(question -> question.options().stream()
                                .noneMatch(option -> option.code().equals(term.value())))
                        .isPresent();
    }

    static Stream<String> formulas(JsonNode component) {
        List<String> formulas = new ArrayList<>();
        formulas.add(component.path("conditional").path("hide").asText(""));
        formulas.add(component.path("expression").asText(""));
        for (int i = 1; i <= CardReader.MOST_RULES; i++) {
            formulas.add(component.path("properties").path("check." + i).asText(""));
            formulas.add(component.path("properties").path("attention." + i).asText(""));
        }
        return formulas.stream().filter(formula -> !formula.isEmpty());
    }

    /** The form as far as it can be shown; null when there is nothing to show. What is refused is left out. */
    public @Nullable FormSchema shown() {
        DraftForm rest = DraftForm.read(repaired.json(), 0);
        for (int i = 0; i < MOST_ROUNDS; i++) {
            List<FieldError> errors = errors(rest);
            if (errors.isEmpty()) {
                return FormSchema.parse(rest.json());
            }
            Set<JsonNode> refused = new LinkedHashSet<>();
            errors.forEach(error -> refused.add(at(rest.root(), error.field())));
            remove(rest.top(), refused);
        }
        return null;
    }

    private static JsonNode at(ObjectNode root, String path) {
        JsonNode here = root;
        for (var step : STEP.matcher(path).results().toList()) {
            if (CardType.of(here) == CardType.ROSTER) {
                break;
            }
            here = here.path(DraftForm.COMPONENTS).path(Integer.parseInt(step.group(1)));
        }
        return here;
    }

    private static void remove(ArrayNode components, Set<JsonNode> refused) {
        for (int i = components.size() - 1; i >= 0; i--) {
            if (refused.contains(components.get(i))) {
                components.remove(i);
            } else if (CardType.of(components.get(i)) == CardType.SECTION) {
                remove(((ObjectNode) components.get(i)).withArray(DraftForm.COMPONENTS), refused);
            }
        }
    }
}
