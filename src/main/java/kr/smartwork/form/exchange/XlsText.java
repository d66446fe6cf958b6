package kr.smartwork.form.exchange;

import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;
import kr.smartwork.form.feel.Formula;
import kr.smartwork.form.feel.Node;
import org.jspecify.annotations.Nullable;

/** A formula as XLSForm writes it; null for what XLSForm cannot say, such as the last cycle's answers. */
final class XlsText {

    private static final Map<String, String> FUNCTIONS = Map.of(
            "not",
            "not",
            "sum",
            "sum",
            "count",
            "count",
            "min",
            "min",
            "max",
            "max",
            "abs",
            "abs",
            "round half up",
            "round");

    private XlsText() {}

    static @Nullable String of(Node node) {
        boolean sayable = node.all()
                .noneMatch(part -> part instanceof Node.Items
                        || part instanceof Node.Name name && name.path().get(0).equals(Formula.LAST)
                        || part instanceof Node.Call call && !known(call));
        return sayable ? text(node) : null;
    }

    private static boolean known(Node.Call call) {
        return FUNCTIONS.containsKey(call.function())
                || call.function().equals("list contains")
                || call.function().equals("-");
    }

    private static String text(Node node) {
        if (node instanceof Node.Constant constant) {
            Object value = constant.value();
            return value instanceof BigDecimal number
                    ? number.toPlainString()
                    : value instanceof Boolean truth ? truth + "()" : "'" + (value == null ? "" : value) + "'";
        }
        if (node instanceof Node.Name name) {
            return "${" + name.path().get(name.path().size() - 1) + "}";
        }
        if (node instanceof Node.Comparison comparison) {
            return operand(comparison.left()) + " " + comparison.relation().sign() + " " + operand(comparison.right());
        }
        if (node instanceof Node.Combination both) {
            return operand(both.left()) + (both.both() ? " and " : " or ") + operand(both.right());
        }
        if (node instanceof Node.Operation operation) {
            String sign = operation.sign() == '/' ? "div" : String.valueOf(operation.sign());
            return operand(operation.left()) + " " + sign + " " + operand(operation.right());
        }
        String parts = node.parts().stream().map(XlsText::text).collect(Collectors.joining(", "));
        if (node instanceof Node.Call call) {
            String function = call.function().equals("list contains") ? "selected" : FUNCTIONS.get(call.function());
            return function == null ? "-" + parts : function + "(" + parts + ")";
        }
        return "if(" + parts + ")";
    }

    private static String operand(Node node) {
        boolean compound = node instanceof Node.Combination || node instanceof Node.Operation;
        return compound ? "(" + text(node) + ")" : text(node);
    }
}
