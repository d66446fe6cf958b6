package kr.smartwork.form.feel;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.collection.Iterator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.smartwork.form.feel.Node.Relation;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.Not;
import org.camunda.feel.syntaxtree.PositionalFunctionParameters;
import org.camunda.feel.syntaxtree.Ref;

/** Turns the FEEL engine's tree into ours, refusing every kind of node that is not on the list. */
final class SyntaxTree {

    private static final Map<String, Relation> RELATIONS = Map.of(
            "Equal", Relation.EQUAL,
            "LessThan", Relation.LESS,
            "LessOrEqual", Relation.AT_MOST,
            "GreaterThan", Relation.MORE,
            "GreaterOrEqual", Relation.AT_LEAST);
    private static final Map<String, Character> OPERATIONS =
            Map.of("Addition", '+', "Subtraction", '-', "Multiplication", '*', "Division", '/');
    private static final Set<String> FUNCTIONS = Set.of(
            "sum",
            "count",
            "min",
            "max",
            "mean",
            "abs",
            "not",
            "list contains",
            "string length",
            "round half up",
            "round up",
            "round down");
    private static final int DEEPEST = 30;

    private SyntaxTree() {}

    /** @throws RefusedFormula naming what is not allowed */
    static Node of(Object expression) {
        return of(expression, 0);
    }

    private static Node of(Object expression, int depth) {
        if (depth > DEEPEST) {
            throw new RefusedFormula("formula-too-deep");
        }
        if (expression instanceof Ref name) {
            return name(name);
        }
        if (expression instanceof FunctionInvocation call) {
            return call(call, depth);
        }
        if (expression instanceof Not not) {
            return not(not, depth);
        }
        if (expression instanceof Product node) {
            return of(node, depth);
        }
        throw new RefusedFormula("formula-not-allowed", String.valueOf(expression));
    }

    private static Node of(Product node, int depth) {
        String kind = node.productPrefix();
        if (RELATIONS.containsKey(kind)) {
            return new Node.Comparison(RELATIONS.get(kind), part(node, 0, depth), part(node, 1, depth));
        }
        if (OPERATIONS.containsKey(kind)) {
            return new Node.Operation(OPERATIONS.get(kind), part(node, 0, depth), part(node, 1, depth));
        }
        return switch (kind) {
            case "ConstNumber" -> new Node.Constant(new BigDecimal(String.valueOf(node.productElement(0))));
            case "ConstString", "ConstBool" -> new Node.Constant(node.productElement(0));
            case "ConstNull" -> new Node.Constant(null);
            case "Conjunction" -> new Node.Combination(true, part(node, 0, depth), part(node, 1, depth));
            case "Disjunction" -> new Node.Combination(false, part(node, 0, depth), part(node, 1, depth));
            case "ArithmeticNegation" -> new Node.Call("-", List.of(part(node, 0, depth)));
            case "If" -> new Node.Choice(part(node, 0, depth), part(node, 1, depth), part(node, 2, depth));
            case "ConstList" -> new Node.Items(nodes(node.productElement(0), depth));
            default -> throw new RefusedFormula("formula-not-allowed", kind);
        };
    }

    private static Node part(Product node, int index, int depth) {
        return of(node.productElement(index), depth + 1);
    }

    /** The engine has no node for "not equal": it negates. */
    private static Node not(Not not, int depth) {
        Node negated = of(not.x(), depth + 1);
        return negated instanceof Node.Comparison equal && equal.relation() == Relation.EQUAL
                ? new Node.Comparison(Relation.NOT_EQUAL, equal.left(), equal.right())
                : new Node.Call("not", List.of(negated));
    }

    private static Node name(Ref name) {
        List<String> path = new ArrayList<>();
        each(name.names(), part -> path.add(part.toString()));
        if (path.size() > 2) {
            throw new RefusedFormula("formula-not-allowed", String.join(".", path));
        }
        return new Node.Name(List.copyOf(path));
    }

    private static Node call(FunctionInvocation call, int depth) {
        if (!FUNCTIONS.contains(call.function()) || !(call.params() instanceof PositionalFunctionParameters given)) {
            throw new RefusedFormula("formula-not-allowed", call.function());
        }
        return new Node.Call(call.function(), nodes(given.params(), depth));
    }

    private static List<Node> nodes(Object scalaList, int depth) {
        List<Node> nodes = new ArrayList<>();
        each(scalaList, part -> nodes.add(of(part, depth + 1)));
        return nodes;
    }

    private static void each(Object scalaList, java.util.function.Consumer<Object> action) {
        Iterator<?> parts = ((camundajar.impl.scala.collection.Iterable<?>) scalaList).iterator();
        while (parts.hasNext()) {
            action.accept(parts.next());
        }
    }
}
