package kr.smartwork.form;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.smartwork.form.feel.Formula;
import kr.smartwork.shared.FieldError;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * One pass over answers in the order of the form. A question depends only on earlier ones, so that one pass is enough; the
 * answer to a question that is not asked counts for nothing that follows.
 */
final class Evaluator {

    private static final int MOST_UNKNOWN_NAMED = 20;
    private static final int LONGEST_NAME_SHOWN = 60;

    private final FormSchema form;
    private final Map<String, ?> raw;
    private final FormContext context;

    /** What formulas see: the answers so far, and those of the last cycle. */
    private final Map<String, Object> known = new HashMap<>();

    private final Map<String, Object> answers = new LinkedHashMap<>();
    private final Set<String> hidden = new HashSet<>();
    private final Map<String, Text> unusual = new LinkedHashMap<>();
    private final List<FlaggedRule> flagged = new ArrayList<>();
    private final List<FieldError> errors = new ArrayList<>();

    Evaluator(FormSchema form, Map<String, ?> raw, FormContext context) {
        this.form = form;
        this.raw = raw;
        this.context = context;
        known.put(Formula.LAST, context.last());
    }

    Evaluation run() {
        for (int i = 0; i < form.sections().size(); i++) {
            FormSchema.Section section = form.sections().get(i);
            boolean away = section.hidden() != null && section.hidden().holds(known);
            if (away) {
                hidden.add(Evaluation.sectionKey(i));
            }
            section.items().forEach(field -> visit(field, away));
        }
        form.fields().stream().filter(field -> !hidden.contains(field.key())).forEach(this::remark);
        raw.keySet().stream()
                .filter(key -> !form.takes(key))
                .limit(MOST_UNKNOWN_NAMED)
                .forEach(this::refuseUnknown);
        return new Evaluation(answers, hidden, unusual, flagged, errors);
    }

    private void visit(FormField field, boolean sectionAway) {
        Formula away = field.logic().hidden();
        if (sectionAway || away != null && away.holds(known)) {
            hidden.add(field.key());
        } else if (field.logic().value() != null) {
            keep(field, rounded(field, field.logic().value().value(known)));
        } else if (field.asked()) {
            answer(field);
        }
    }

    private static @Nullable Object rounded(FormField field, @Nullable Object value) {
        return value instanceof BigDecimal number && number.scale() > field.digits()
                ? number.setScale(field.digits(), RoundingMode.HALF_UP)
                : value;
    }

    private void answer(FormField field) {
        try {
            Object answer = AnswerCheck.answer(field, raw.get(field.key()), context);
            if (answer == null && field.required()) {
                throw AnswerCheck.refusal(field, "required");
            }
            keep(field, answer);
        } catch (InvalidInput refused) {
            errors.addAll(refused.errors());
        }
    }

    private void keep(FormField field, @Nullable Object answer) {
        if (answer != null) {
            answers.put(field.key(), answer);
            known.put(field.key(), answer);
        }
    }

    private void remark(FormField field) {
        Logic logic = field.logic();
        logic.checks().stream()
                .filter(check -> Boolean.FALSE.equals(check.holds().value(known)))
                .forEach(check -> errors.add(new FieldError(
                        field.key(),
                        "check",
                        Text.of(
                                "form.error.check",
                                check.message(),
                                check.messageEn() == null ? check.message() : check.messageEn()))));
        logic.attentions().stream()
                .filter(rule -> rule.when().holds(known))
                .forEach(rule -> flagged.add(new FlaggedRule(rule.code(), field.key(), rule.severity())));
        if (logic.dueColumn() != null && RosterCheck.anyDue(field, answers.get(field.key()), context.today())) {
            flagged.add(new FlaggedRule(FormSchema.dueRule(field), field.key(), Severity.ATTENTION));
        }
        if (answers.get(field.key()) instanceof BigDecimal number) {
            Text why = Unusual.why(field, number, context.last().get(field.key()));
            if (why != null) {
                unusual.put(field.key(), why);
                takeComment(field);
            }
        }
    }

    private void takeComment(FormField field) {
        FormField comment = FormSchema.commentOn(field);
        try {
            String text = TextCheck.text(comment, raw.get(comment.key()));
            if (text == null) {
                throw AnswerCheck.refusal(field, "needs-comment");
            }
            answers.put(comment.key(), text);
        } catch (InvalidInput refused) {
            refused.errors().forEach(error -> errors.add(new FieldError(field.key(), error.code(), error.text())));
        }
    }

    private void refuseUnknown(String key) {
        String shown = key.length() > LONGEST_NAME_SHOWN ? key.substring(0, LONGEST_NAME_SHOWN) + "…" : key;
        errors.add(new FieldError(shown, "unknown-field", Text.of("form.error.unknown-field", shown)));
    }
}
