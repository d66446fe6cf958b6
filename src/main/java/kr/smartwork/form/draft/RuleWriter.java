package kr.smartwork.form.draft;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kr.smartwork.form.draft.Rules.Attention;
import kr.smartwork.form.draft.Rules.Calculation;
import kr.smartwork.form.draft.Rules.Check;
import kr.smartwork.form.draft.Rules.Shown;
import kr.smartwork.shared.FieldError;
import kr.smartwork.shared.Text;
import org.jspecify.annotations.Nullable;

/** Writes rules as FEEL; rows that are not filled in are left out, formulas without words stay as they are. */
final class RuleWriter {

    private static final Pattern RULE = Pattern.compile("(check|attention)\\.\\d.*");

    private final ObjectNode component;
    private final QuestionList questions;
    private final List<FieldError> errors;
    private final CardType type;
    private final String key;

    RuleWriter(ObjectNode component, QuestionList questions, List<FieldError> errors) {
        this.component = component;
        this.questions = questions;
        this.errors = errors;
        this.type = CardType.of(component);
        this.key = DraftForm.key(component);
    }

    void write(Rules rules) {
        write(rules.shown());
        if (type == CardType.CALCULATED) {
            write(rules.calculation());
        }
        Map<String, String> before = new HashMap<>();
        component.path("properties").fields().forEachRemaining(property -> {
            if (RULE.matcher(property.getKey()).matches()) {
                before.put(property.getKey(), property.getValue().asText());
            }
        });
        properties().remove(before.keySet());
        writeChecks(rules.checks(), before);
        writeAttentions(rules.attentions(), before);
    }

    private void write(Shown shown) {
        if (!shown.foreign().isEmpty()) {
            return;
        }
        List<Term> terms = new ArrayList<>();
        for (int i = 0; i < shown.terms().size(); i++) {
            Term term = shown.terms().get(i);
            if (term.complete() && fits(term, "term." + i)) {
                terms.add(term);
            }
        }
        if (terms.isEmpty()) {
            component.remove("conditional");
        } else {
            component
                    .withObject("/conditional")
                    .put("hide", Wording.feel(new Shown(shown.all(), terms, ""), questions));
        }
    }

    private void write(Calculation calculation) {
        if (!calculation.foreign().isEmpty()) {
            return;
        }
        List<String> operands = calculation.operands().stream()
                .filter(operand -> Operand.parse(operand).isPresent())
                .toList();
        Calculation known = new Calculation(calculation.kind(), operands, "");
        if (!known.complete()) {
            component.remove("expression");
        } else {
            int digits = component.path("decimalDigits").asInt();
            component.put("expression", Wording.feel(known, digits));
        }
    }

    private void writeChecks(List<Check> checks, Map<String, String> before) {
        int number = 0;
        for (int i = 0; i < checks.size(); i++) {
            Check check = checks.get(i);
            if (!check.complete() || number == CardReader.MOST_RULES) {
                continue;
            }
            String formula =
                    check.foreign().isEmpty() ? formula(check, "check." + i) : before.get("check." + check.was());
            if (formula != null) {
                String at = "check." + ++number;
                properties().put(at, formula);
                put(at + ".message", check.message());
                put(at + ".messageEn", check.messageEn());
            }
        }
    }

    private @Nullable String formula(Check check, String at) {
        Operand right = Operand.parse(check.operand()).orElse(null);
        if (right == null) {
            refuse(at + ".operand", "not-a-number");
            return null;
        }
        return Wording.feel(key, Relation.valueOf(check.relation()), right);
    }

    private void writeAttentions(List<Attention> attentions, Map<String, String> before) {
        int number = 0;
        for (int i = 0; i < attentions.size(); i++) {
            Attention rule = attentions.get(i);
            if (!rule.complete() || number == CardReader.MOST_RULES) {
                continue;
            }
            Term term = new Term(CardReader.subject(type, key), rule.relation(), rule.value());
            String formula = before.get("attention." + rule.was());
            if (rule.foreign().isEmpty()) {
                formula = fits(term, "attention." + i) ? "=" + Wording.feel(term, questions) : null;
            }
            if (formula != null) {
                String at = "attention." + ++number;
                properties().put(at, formula).put(at + ".severity", rule.severity());
                put(at + ".label", rule.label());
                put(at + ".labelEn", rule.labelEn());
            }
        }
    }

    /** The value can be what the question's answers are. */
    private boolean fits(Term term, String at) {
        CardType subject = questions.typeOf(term.question());
        Relation relation = Relation.valueOf(term.relation());
        if (relation.takesValue()) {
            boolean number = Operand.number(term.value()).isPresent();
            if (subject.numeric() && !number) {
                refuse(at + ".value", "not-a-number");
                return false;
            }
            if (term.value().matches(".*[\"\\\\\n].*")) {
                refuse(at + ".value", "quotes");
                return false;
            }
        }
        return Operand.parse(term.question()).isPresent()
                && Relation.of(subject).contains(relation);
    }

    private void put(String name, String text) {
        String clean = CardWriter.clean(text);
        if (!clean.isEmpty()) {
            properties().put(name, clean);
        }
    }

    private ObjectNode properties() {
        return component.withObject("/properties");
    }

    private void refuse(String field, String code) {
        errors.add(new FieldError(field, code, Text.of("builder.error." + code)));
    }
}
