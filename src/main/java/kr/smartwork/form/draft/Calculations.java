package kr.smartwork.form.draft;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kr.smartwork.form.draft.Rules.Calculation;
import kr.smartwork.form.feel.Node;

/** Reads a calculated value back from its syntax tree. */
final class Calculations {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Calculations() {}

    /** Empty if it has no words. */
    static Optional<Calculation> of(Node node) {
        if (node instanceof Node.Call round && round.function().equals("round half up")) {
            return share(round);
        }
        if (node instanceof Node.Operation operation) {
            return Stream.of(CalculationKind.SUM, CalculationKind.DIFFERENCE, CalculationKind.PRODUCT)
                    .filter(kind -> kind.sign().charAt(0) == operation.sign())
                    .findFirst()
                    .flatMap(kind -> flat(kind, operation));
        }
        return Operand.of(node)
                .filter(operand -> operand.kind() != Operand.Kind.NUMBER)
                .map(operand -> calculation(CalculationKind.SUM, List.of(operand)));
    }

    /** {@code round half up(a / b * 100, digits)}. */
    private static Optional<Calculation> share(Node.Call round) {
        return round.parts().size() == 2
                        && round.parts().get(0) instanceof Node.Operation times
                        && times.sign() == '*'
                        && times.right() instanceof Node.Constant constant
                        && constant.value() instanceof BigDecimal hundred
                        && hundred.compareTo(HUNDRED) == 0
                        && times.left() instanceof Node.Operation over
                        && over.sign() == '/'
                ? operands(List.of(over.left(), over.right())).map(both -> calculation(CalculationKind.SHARE, both))
                : Optional.empty();
    }

    private static Optional<Calculation> flat(CalculationKind kind, Node.Operation operation) {
        List<Node> parts = new ArrayList<>();
        flatten(operation, operation.sign(), parts);
        return operands(parts).map(operands -> calculation(kind, operands));
    }

    /** Only to the left, as it is written: {@code a - (b - c)} is something else. */
    private static void flatten(Node node, char sign, List<Node> parts) {
        if (node instanceof Node.Operation operation && operation.sign() == sign) {
            flatten(operation.left(), sign, parts);
            parts.add(operation.right());
        } else {
            parts.add(node);
        }
    }

    private static Optional<List<Operand>> operands(List<Node> nodes) {
        List<Operand> operands =
                nodes.stream().flatMap(node -> Operand.of(node).stream()).toList();
        return operands.size() == nodes.size() ? Optional.of(operands) : Optional.empty();
    }

    private static Calculation calculation(CalculationKind kind, List<Operand> operands) {
        return new Calculation(kind.name(), operands.stream().map(Operand::text).toList(), "");
    }
}
