package kr.smartwork.form.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The questions of a draft, in their order, as rules can name them. */
public final class QuestionList {

    private final List<Question> questions;

    QuestionList(List<Question> questions) {
        this.questions = List.copyOf(questions);
    }

    /**
     * A question.
     *
     * @param key what its answer is stored under
     * @param card id of its card
     * @param columns of a roster
     */
    public record Question(
            String key, String card, CardType type, String label, List<OptionLine> options, List<Question> columns) {

        public Question {
            options = List.copyOf(options);
            columns = List.copyOf(columns);
        }
    }

    /** All of them. */
    public List<Question> all() {
        return questions;
    }

    /** Those before this card, which alone its conditions and calculations may use. */
    public List<Question> before(String card, List<String> order) {
        int here = order.indexOf(card);
        return questions.stream()
                .filter(question -> order.indexOf(question.card()) < here)
                .toList();
    }

    /** Operands that are numbers, of these questions: numbers, rows of rosters, and added-up columns. */
    public static List<Operand> numbers(List<Question> questions) {
        List<Operand> numbers = new ArrayList<>();
        for (Question question : questions) {
            if (question.type().numeric()) {
                numbers.add(new Operand(Operand.Kind.QUESTION, question.key()));
            }
            if (question.type() == CardType.ROSTER) {
                numbers.add(new Operand(Operand.Kind.COUNT, question.key()));
                question.columns().stream()
                        .filter(column -> column.type().numeric())
                        .forEach(column ->
                                numbers.add(new Operand(Operand.Kind.SUM, question.key() + "." + column.key())));
            }
        }
        return numbers;
    }

    /** The question that an operand is about. */
    public Optional<Question> of(Operand operand) {
        String key = operand.path().split("\\.")[0];
        return operand.kind() == Operand.Kind.NUMBER ? Optional.empty() : of(key);
    }

    /** The question of this key. */
    public Optional<Question> of(String key) {
        return questions.stream().filter(question -> question.key().equals(key)).findFirst();
    }

    /** What kind of value an operand has; rows counted and columns added up are numbers. */
    public CardType typeOf(String operand) {
        Optional<Operand> parsed = Operand.parse(operand);
        boolean question = parsed.map(Operand::kind)
                .filter(kind -> kind == Operand.Kind.QUESTION || kind == Operand.Kind.LAST)
                .isPresent();
        return question ? parsed.flatMap(this::of).map(Question::type).orElse(CardType.TEXT) : CardType.NUMBER;
    }

    Stream<String> keys() {
        return questions.stream().map(Question::key);
    }
}
