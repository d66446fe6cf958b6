package kr.smartwork.form.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kr.smartwork.form.draft.Rules.Calculation;
import kr.smartwork.form.draft.Rules.Shown;
import kr.smartwork.form.feel.Formula;
import kr.smartwork.form.feel.Node;
import kr.smartwork.form.feel.RefusedFormula;

/** Turns rules from pick-lists into FEEL and reads them back from its syntax tree. */
final class Wording {

    private static final String HUNDRED = "100";
    private static final String ROUND = "round half up";

    private Wording() {}

    /** {@code hide} of a question that is asked on these conditions. */
    static String feel(Shown shown, QuestionList questions) {
        String condition = shown.terms().stream()
                .map(term -> feel(term, questions))
                .collect(Collectors.joining(shown.all() ? " and " : " or "));
        return "=if " + condition + " then false else true";
    }

    /** One comparison. */
    static String feel(Term term, QuestionList questions) {
        String left = Operand.parse(term.question()).orElseThrow().feel();
        Relation relation = Relation.valueOf(term.relation());
        return switch (relation) {
            case ANSWERED -> left + " != null";
            case EMPTY -> left + " = null";
            case CONTAINS -> "list contains(" + left + ", " + quoted(term.value()) + ")";
            case CONTAINS_NOT -> "not(list contains(" + left + ", " + quoted(term.value()) + "))";
            default -> left + " " + relation.sign() + " " + literal(term, questions);
        };
    }

    private static String literal(Term term, QuestionList questions) {
        CardType type = questions.typeOf(term.question());
        if (type == CardType.CHECKBOX) {
            return term.value();
        }
        return type.numeric() ? Operand.number(term.value()).orElseThrow().feel() : quoted(term.value());
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }

    /** What has to hold between a question and another or a number. */
    static String feel(String left, Relation relation, Operand right) {
        return "=" + left + " " + relation.sign() + " " + right.feel();
    }

    /** A calculated value. */
    static String feel(Calculation calculation, int digits) {
        CalculationKind kind = CalculationKind.valueOf(calculation.kind());
        List<String> operands = calculation.operands().stream()
                .map(operand -> Operand.parse(operand).orElseThrow().feel())
                .toList();
        return kind == CalculationKind.SHARE
                ? "=" + ROUND + "(" + String.join(" / ", operands) + " * " + HUNDRED + ", " + digits + ")"
                : "=" + String.join(" " + kind.sign() + " ", operands);
    }

    /** The condition under which a question is asked; what has no words is foreign. */
    static Shown shown(String hide) {
        return tree(hide).flatMap(Wording::condition).orElseGet(() -> new Shown(true, List.of(), hide));
    }

    private static Optional<Shown> condition(Node hide) {
        if (hide instanceof Node.Choice choice
                && is(choice.then(), Boolean.FALSE)
                && is(choice.otherwise(), Boolean.TRUE)) {
            boolean all = !(choice.condition() instanceof Node.Combination either) || either.both();
            List<Node> parts = new ArrayList<>();
            flatten(choice.condition(), all, parts);
            List<Term> terms =
                    parts.stream().flatMap(part -> term(part).stream()).toList();
            return terms.size() == parts.size() ? Optional.of(new Shown(all, terms, "")) : Optional.empty();
        }
        return Optional.empty();
    }

    private static void flatten(Node node, boolean all, List<Node> parts) {
        if (node instanceof Node.Combination both && both.both() == all) {
            flatten(both.left(), all, parts);
            flatten(both.right(), all, parts);
        } else {
            parts.add(node);
        }
    }

    /** A comparison of a question with a constant. */
    static Optional<Term> term(Node node) {
        if (node instanceof Node.Comparison comparison) {
            return Operand.of(comparison.left())
                    .filter(left -> left.kind() != Operand.Kind.NUMBER)
                    .flatMap(left -> compared(left, comparison));
        }
        if (node instanceof Node.Call not
                && not.function().equals("not")
                && not.parts().size() == 1) {
            return contains(not.parts().get(0), Relation.CONTAINS_NOT);
        }
        return contains(node, Relation.CONTAINS);
    }

    private static Optional<Term> compared(Operand left, Node.Comparison comparison) {
        Relation relation = relation(comparison.relation());
        if (comparison.right() instanceof Node.Constant constant && constant.value() == null) {
            return switch (relation) {
                case IS -> Optional.of(new Term(left.text(), Relation.EMPTY.name(), ""));
                case IS_NOT -> Optional.of(new Term(left.text(), Relation.ANSWERED.name(), ""));
                default -> Optional.empty();
            };
        }
        return value(comparison.right()).map(value -> new Term(left.text(), relation.name(), value));
    }

    private static Optional<Term> contains(Node node, Relation relation) {
        return node instanceof Node.Call call
                        && call.function().equals("list contains")
                        && call.parts().size() == 2
                        && call.parts().get(0) instanceof Node.Name name
                        && name.path().size() == 1
                        && call.parts().get(1) instanceof Node.Constant constant
                        && constant.value() instanceof String code
                ? Optional.of(new Term(name.path().get(0), relation.name(), code))
                : Optional.empty();
    }

    private static Optional<String> value(Node node) {
        if (node instanceof Node.Constant constant
                && (constant.value() instanceof String || constant.value() instanceof Boolean)) {
            return Optional.of(constant.value().toString());
        }
        return Operand.of(node)
                .filter(operand -> operand.kind() == Operand.Kind.NUMBER)
                .map(Operand::path);
    }

    /** The right side of a rule about this question; empty for one without words. */
    static Optional<Comparison> comparison(String formula, String key) {
        return tree(formula)
                .filter(Node.Comparison.class::isInstance)
                .map(Node.Comparison.class::cast)
                .filter(made -> Operand.of(made.left()).equals(Optional.of(new Operand(Operand.Kind.QUESTION, key))))
                .flatMap(made ->
                        Operand.of(made.right()).map(right -> new Comparison(relation(made.relation()), right)));
    }

    /** A comparison of the question it belongs to. */
    record Comparison(Relation relation, Operand right) {}

    /** A calculation by its kind and operands; foreign if it has no words. */
    static Calculation calculation(String expression) {
        return tree(expression).flatMap(Calculations::of).orElseGet(() -> new Calculation("", List.of(), expression));
    }

    static Optional<Node> tree(String formula) {
        try {
            return Optional.of(Formula.parse(formula).tree());
        } catch (RefusedFormula refused) {
            return Optional.empty();
        }
    }

    static boolean is(Node node, Object value) {
        return node instanceof Node.Constant constant && value.equals(constant.value());
    }

    private static Relation relation(Node.Relation relation) {
        return switch (relation) {
            case EQUAL -> Relation.IS;
            case NOT_EQUAL -> Relation.IS_NOT;
            case LESS -> Relation.LESS;
            case AT_MOST -> Relation.AT_MOST;
            case MORE -> Relation.MORE;
            case AT_LEAST -> Relation.AT_LEAST;
        };
    }
}
