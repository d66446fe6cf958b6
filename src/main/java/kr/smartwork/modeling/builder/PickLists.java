package kr.smartwork.modeling.builder;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kr.smartwork.form.draft.Card;
import kr.smartwork.form.draft.CardType;
import kr.smartwork.form.draft.Operand;
import kr.smartwork.form.draft.OptionLine;
import kr.smartwork.form.draft.QuestionList;
import kr.smartwork.form.draft.QuestionList.Question;
import kr.smartwork.form.draft.Relation;

/** What can be picked for the rules of the open card. */
public final class PickLists {

    private final Card card;
    private final QuestionList questions;
    private final List<Question> before;
    private final RuleWords words;
    private final Locale locale;

    PickLists(Card card, QuestionList questions, List<String> order, RuleWords words, Locale locale) {
        this.card = card;
        this.questions = questions;
        this.before = questions.before(card.id(), order);
        this.words = words;
        this.locale = locale;
    }

    /** What a condition may depend on: the questions above. */
    public List<Pick> conditions() {
        List<Pick> picks = new ArrayList<>();
        before.stream()
                .filter(question -> question.type() != CardType.ROSTER)
                .forEach(question -> picks.add(new Pick(question.key(), question.label())));
        picks.addAll(picks(QuestionList.numbers(before.stream()
                .filter(question -> question.type() == CardType.ROSTER)
                .toList())));
        return picks;
    }

    /** What a calculation may use: numbers above. */
    public List<Pick> operands() {
        return picks(QuestionList.numbers(before));
    }

    /** What this question may be compared with: other numbers, and what it was in the last cycle. */
    public List<Pick> others() {
        List<Operand> others = new ArrayList<>(QuestionList.numbers(questions.all().stream()
                .filter(question -> !question.card().equals(card.id()))
                .toList()));
        questions.all().stream()
                .filter(question -> question.card().equals(card.id()))
                .forEach(self -> others.add(new Operand(Operand.Kind.LAST, self.key())));
        return picks(others);
    }

    private List<Pick> picks(List<Operand> operands) {
        return operands.stream()
                .map(operand -> new Pick(operand.text(), words.operand(operand, questions, locale)))
                .toList();
    }

    /** What can be said about a question. */
    public List<Relation> relations(String question) {
        return Relation.of(questions.typeOf(question));
    }

    /** What can be said about this question. */
    public List<Relation> own() {
        return Relation.of(card.type() == CardType.ROSTER ? CardType.NUMBER : card.type());
    }

    /** Between two numbers. */
    public List<Relation> numbers() {
        return Relation.NUMBERS;
    }

    /** How a value for a question is given: {@code options}, {@code tick}, {@code number} or {@code text}. */
    public String kind(String question) {
        return kind(questions.typeOf(question));
    }

    /** How a value for this question is given. */
    public String ownKind() {
        return kind(card.type() == CardType.ROSTER ? CardType.NUMBER : card.type());
    }

    private static String kind(CardType type) {
        if (type.choice()) {
            return "options";
        }
        return type == CardType.CHECKBOX ? "tick" : type.numeric() ? "number" : "text";
    }

    /** The options of a question. */
    public List<OptionLine> options(String question) {
        return questions.of(question).map(Question::options).orElse(List.of());
    }

    /** The options of this question. */
    public List<OptionLine> ownOptions() {
        return questions.all().stream()
                .filter(question -> question.card().equals(card.id()))
                .flatMap(question -> question.options().stream())
                .toList();
    }
}
