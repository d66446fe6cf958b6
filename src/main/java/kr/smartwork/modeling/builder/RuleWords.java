package kr.smartwork.modeling.builder;

import java.util.Locale;
import java.util.Objects;
import kr.smartwork.form.draft.Card;
import kr.smartwork.form.draft.Operand;
import kr.smartwork.form.draft.QuestionList;
import kr.smartwork.form.draft.QuestionList.Question;
import kr.smartwork.form.draft.Relation;
import kr.smartwork.form.draft.Rules.Attention;
import kr.smartwork.form.draft.Rules.Check;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says what rules name, and proposes what they say when they apply. */
@Component
class RuleWords {

    private final MessageSource messages;

    RuleWords(MessageSource messages) {
        this.messages = messages;
    }

    /** What a pick-list calls an operand. */
    String operand(Operand operand, QuestionList questions, Locale locale) {
        String label = questions.of(operand).map(Question::label).orElse(operand.path());
        return switch (operand.kind()) {
            case QUESTION -> label;
            case NUMBER -> operand.path();
            case LAST, COUNT -> say("operand." + operand.kind(), locale, label);
            case SUM -> say("operand.SUM", locale, label, column(operand, questions));
        };
    }

    private static String column(Operand operand, QuestionList questions) {
        String key = operand.path().substring(operand.path().indexOf('.') + 1);
        return questions.of(operand).stream()
                .flatMap(roster -> roster.columns().stream())
                .filter(column -> column.key().equals(key))
                .map(Question::label)
                .findFirst()
                .orElse(key);
    }

    /** What is said when the check does not hold; empty while it is not complete. */
    String check(Check check, Card card, QuestionList questions, Locale locale) {
        Operand other = Operand.parse(check.operand()).orElse(null);
        if (check.relation().isEmpty() || other == null) {
            return "";
        }
        String words = operand(other, questions, locale);
        boolean quoted = other.kind() == Operand.Kind.QUESTION;
        return say(
                "propose.check." + check.relation(),
                locale,
                label(card, locale),
                quoted ? say("propose.operand", locale, words) : words);
    }

    /** The rule in words; empty while it is not complete. */
    String attention(Attention rule, Card card, Locale locale) {
        return rule.foreign().isEmpty() && rule.complete()
                ? say("propose.attention." + rule.relation(), locale, label(card, locale), value(rule, card, locale))
                : "";
    }

    private String value(Attention rule, Card card, Locale locale) {
        if (!Relation.valueOf(rule.relation()).takesValue()) {
            return "";
        }
        String unit = card.value(locale.equals(Locale.ENGLISH) ? "unitEn" : "unit");
        String option = Objects.requireNonNullElse(card.optionLabel(rule.value()), "");
        return switch (card.type()) {
            case NUMBER, CALCULATED ->
                locale.equals(Locale.ENGLISH) && !unit.isEmpty() ? rule.value() + " " + unit : rule.value() + unit;
            case CHECKBOX -> say(rule.value().equals("true") ? "rule.ticked" : "rule.unticked", locale);
            case YES_NO -> messages.getMessage(rule.value().equals("yes") ? "form.yes" : "form.no", null, locale);
            default -> option.isEmpty() ? rule.value() : option;
        };
    }

    private static String label(Card card, Locale locale) {
        String english = card.value("labelEn");
        return locale.equals(Locale.ENGLISH) && !english.isEmpty() ? english : card.label();
    }

    private String say(String key, Locale locale, Object... args) {
        return messages.getMessage("builder." + key, args, locale);
    }
}
