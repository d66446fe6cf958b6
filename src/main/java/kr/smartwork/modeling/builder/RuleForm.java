package kr.smartwork.modeling.builder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import kr.smartwork.form.draft.CalculationKind;
import kr.smartwork.form.draft.Card;
import kr.smartwork.form.draft.CardType;
import kr.smartwork.form.draft.QuestionList;
import kr.smartwork.form.draft.Relation;
import kr.smartwork.form.draft.Rules;
import kr.smartwork.form.draft.Rules.Attention;
import kr.smartwork.form.draft.Rules.Calculation;
import kr.smartwork.form.draft.Rules.Check;
import kr.smartwork.form.draft.Rules.Shown;
import kr.smartwork.form.draft.Term;

/** Reads the rules of the open card as they were picked; proposes what they say where nobody has said it otherwise. */
final class RuleForm {

    private final Parameters sent;
    private final Card card;
    private final Action action;
    private final QuestionList questions;
    private final RuleWords words;

    RuleForm(Parameters sent, Card card, Action action, QuestionList questions, RuleWords words) {
        this.sent = sent;
        this.card = card;
        this.action = action;
        this.questions = questions;
        this.words = words;
    }

    Rules read() {
        return new Rules(shown(), calculation(), checks(), attentions());
    }

    private Shown shown() {
        Shown stored = card.rules().shown();
        if (!stored.foreign().isEmpty() && !action.drops("shown")) {
            return stored;
        }
        List<Term> terms = new ArrayList<>();
        for (int row : sent.rows("term")) {
            String at = "term." + row;
            String question = sent.get(at + ".question");
            if (!question.isEmpty() && !action.drops(at)) {
                Relation relation = relation(sent.get(at + ".relation"), Relation.of(questions.typeOf(question)));
                String value = questions.typeOf(question) == CardType.CHECKBOX
                                && sent.get(at + ".value").isEmpty()
                        ? "true"
                        : sent.get(at + ".value").strip();
                terms.add(new Term(question, relation.name(), value));
            }
        }
        return new Shown(!sent.get("shown.match").equals("any"), terms, "");
    }

    /** The first of those that fit, when what was sent does not. */
    private static Relation relation(String sent, List<Relation> fitting) {
        return fitting.stream()
                .filter(relation -> relation.name().equals(sent))
                .findFirst()
                .orElse(fitting.get(0));
    }

    private Calculation calculation() {
        Calculation stored = card.rules().calculation();
        if (!stored.foreign().isEmpty() && !action.drops("calc")) {
            return stored;
        }
        String kind = Arrays.stream(CalculationKind.values())
                .map(Enum::name)
                .filter(sent.get("calc.kind")::equals)
                .findFirst()
                .orElse("");
        List<String> operands = sent.rows("calc").stream()
                .map(row -> sent.get("calc." + row + ".operand"))
                .filter(operand -> !operand.isEmpty())
                .toList();
        return new Calculation(kind, operands, "");
    }

    private List<Check> checks() {
        List<Check> checks = new ArrayList<>();
        for (int row : sent.rows("check")) {
            String at = "check." + row;
            Check stored = card.rules().checks().stream()
                    .filter(check -> check.was() > 0 && check.was() == sent.number(at + ".was"))
                    .findFirst()
                    .orElse(null);
            String foreign = stored == null ? "" : stored.foreign();
            boolean chosen = !(sent.get(at + ".relation") + sent.get(at + ".operand") + foreign).isEmpty();
            if (chosen && !action.drops(at)) {
                Check typed = check(at, foreign);
                checks.add(stored == null ? proposed(typed, typed) : proposed(typed, stored));
            }
        }
        return checks;
    }

    private Check check(String at, String foreign) {
        String operand = sent.get(at + ".operand");
        String relation = foreign.isEmpty()
                ? relation(sent.get(at + ".relation"), Relation.NUMBERS).name()
                : "";
        return new Check(
                sent.number(at + ".was"),
                relation,
                operand.isEmpty() ? sent.get(at + ".number").strip() : operand,
                sent.get(at + ".message"),
                sent.get(at + ".messageEn"),
                foreign);
    }

    private Check proposed(Check typed, Check stored) {
        String before = words.check(stored, card, questions, Locale.KOREAN);
        String beforeEn = words.check(stored, card, questions, Locale.ENGLISH);
        return new Check(
                typed.was(),
                typed.relation(),
                typed.operand(),
                said(typed.message(), before, words.check(typed, card, questions, Locale.KOREAN)),
                english(typed.messageEn(), beforeEn, words.check(typed, card, questions, Locale.ENGLISH)),
                typed.foreign());
    }

    private List<Attention> attentions() {
        List<Attention> attentions = new ArrayList<>();
        for (int row : sent.rows("attention")) {
            String at = "attention." + row;
            Attention stored = card.rules().attentions().stream()
                    .filter(rule -> rule.was() > 0 && rule.was() == sent.number(at + ".was"))
                    .findFirst()
                    .orElse(null);
            String foreign = stored == null ? "" : stored.foreign();
            boolean value = !sent.get(at + ".value").isBlank() && card.type() != CardType.CHECKBOX;
            boolean chosen = value || !(sent.get(at + ".relation") + foreign).isEmpty();
            if (chosen && !action.drops(at)) {
                Attention typed = attention(at, foreign);
                attentions.add(proposed(typed, stored == null ? typed : stored));
            }
        }
        return attentions;
    }

    private Attention attention(String at, String foreign) {
        List<Relation> fitting =
                card.type() == CardType.ROSTER ? Relation.of(CardType.NUMBER) : Relation.of(card.type());
        return new Attention(
                sent.number(at + ".was"),
                foreign.isEmpty()
                        ? relation(sent.get(at + ".relation"), fitting).name()
                        : "",
                sent.get(at + ".value").strip(),
                sent.get(at + ".severity").equals("URGENT") ? "URGENT" : "ATTENTION",
                sent.get(at + ".label"),
                sent.get(at + ".labelEn"),
                foreign);
    }

    private Attention proposed(Attention typed, Attention stored) {
        return new Attention(
                typed.was(),
                typed.relation(),
                typed.value(),
                typed.severity(),
                said(
                        typed.label(),
                        words.attention(stored, card, Locale.KOREAN),
                        words.attention(typed, card, Locale.KOREAN)),
                english(
                        typed.labelEn(),
                        words.attention(stored, card, Locale.ENGLISH),
                        words.attention(typed, card, Locale.ENGLISH)),
                typed.foreign());
    }

    /** What somebody wrote stays; what was proposed before is proposed anew. */
    private static String said(String typed, String proposedBefore, String proposal) {
        return typed.isBlank() || typed.strip().equals(proposedBefore) ? proposal : typed;
    }

    /** English is proposed only where the question is translated. */
    private String english(String typed, String proposedBefore, String proposal) {
        return card.value("labelEn").isBlank() ? typed : said(typed, proposedBefore, proposal);
    }
}
