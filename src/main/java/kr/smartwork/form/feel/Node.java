package kr.smartwork.form.feel;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A part of a formula's syntax tree: everything a formula may contain, and nothing else. */
public sealed interface Node {

    /** The parts below. */
    List<Node> parts();

    /** This part and everything below it. */
    default Stream<Node> all() {
        return Stream.concat(Stream.of(this), parts().stream().flatMap(Node::all));
    }

    /** A constant: BigDecimal, String, Boolean, or null. */
    record Constant(@Nullable Object value) implements Node {

        @Override
        public List<Node> parts() {
            return List.of();
        }
    }

    /**
     * A question, the same question in the last cycle, or a column of a roster.
     *
     * @param path {@code [key]}, {@code [last, key]} or {@code [roster, column]}
     */
    record Name(List<String> path) implements Node {

        @Override
        public List<Node> parts() {
            return List.of();
        }
    }

    /** A comparison of two values. */
    record Comparison(Relation relation, Node left, Node right) implements Node {

        @Override
        public List<Node> parts() {
            return List.of(left, right);
        }
    }

    /** Both hold, or one of them does. */
    record Combination(boolean both, Node left, Node right) implements Node {

        @Override
        public List<Node> parts() {
            return List.of(left, right);
        }
    }

    /** One of the four basic operations. */
    record Operation(char sign, Node left, Node right) implements Node {

        @Override
        public List<Node> parts() {
            return List.of(left, right);
        }
    }

    /** {@code if … then … else …}. */
    record Choice(Node condition, Node then, Node otherwise) implements Node {

        @Override
        public List<Node> parts() {
            return List.of(condition, then, otherwise);
        }
    }

    /** A call of one of the allowed functions; {@code not} and the minus sign are written as calls too. */
    record Call(String function, List<Node> parts) implements Node {

        public Call {
            parts = List.copyOf(parts);
        }
    }

    /** A list of values. */
    record Items(List<Node> parts) implements Node {

        public Items {
            parts = List.copyOf(parts);
        }
    }

    /** How two values compare. */
    enum Relation {
        EQUAL("="),
        NOT_EQUAL("!="),
        LESS("<"),
        AT_MOST("<="),
        MORE(">"),
        AT_LEAST(">=");

        private final String sign;

        Relation(String sign) {
            this.sign = sign;
        }

        /** As FEEL writes it. */
        public String sign() {
            return sign;
        }
    }
}
