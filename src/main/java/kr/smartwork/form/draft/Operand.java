package kr.smartwork.form.draft;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kr.smartwork.form.feel.Formula;
import kr.smartwork.form.feel.Node;

/**
 * Something with a value that a rule can name, as a pick-list sends it: {@code key}, {@code last.key}, {@code count:roster},
 * {@code sum:roster.column}, or a number.
 *
 * @param path the key, {@code roster.column}, or the number
 */
public record Operand(Kind kind, String path) {

    private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,39}");
    private static final Pattern COLUMN = Pattern.compile(KEY.pattern() + "\\." + KEY.pattern());
    private static final String LAST = Formula.LAST + ".";
    private static final String COUNT = "count:";
    private static final String SUM = "sum:";

    /** Where the value comes from. */
    public enum Kind {
        QUESTION,
        /** The same question in the last cycle. */
        LAST,
        /** Rows of a roster. */
        COUNT,
        /** A column of a roster, added up. */
        SUM,
        NUMBER
    }

    /** Reads what a pick-list or an input sent; empty if it is none of these. */
    public static Optional<Operand> parse(String text) {
        String bare = text.strip();
        if (bare.startsWith(LAST)) {
            return checked(Kind.LAST, bare.substring(LAST.length()), KEY);
        }
        if (bare.startsWith(COUNT)) {
            return checked(Kind.COUNT, bare.substring(COUNT.length()), KEY);
        }
        if (bare.startsWith(SUM)) {
            return checked(Kind.SUM, bare.substring(SUM.length()), COLUMN);
        }
        return checked(Kind.QUESTION, bare, KEY).or(() -> number(bare));
    }

    private static Optional<Operand> checked(Kind kind, String path, Pattern pattern) {
        return pattern.matcher(path).matches() ? Optional.of(new Operand(kind, path)) : Optional.empty();
    }

    /** A number without exponent, with or without thousands' commas. */
    static Optional<Operand> number(String text) {
        String bare = text.strip().replace(",", "");
        return bare.matches("-?\\d{1,12}(\\.\\d{1,6})?")
                ? Optional.of(new Operand(Kind.NUMBER, new BigDecimal(bare).toPlainString()))
                : Optional.empty();
    }

    /** As a pick-list sends it. */
    public String text() {
        return switch (kind) {
            case QUESTION, NUMBER -> path;
            case LAST -> LAST + path;
            case COUNT -> COUNT + path;
            case SUM -> SUM + path;
        };
    }

    String feel() {
        return switch (kind) {
            case QUESTION, NUMBER -> path;
            case LAST -> LAST + path;
            case COUNT -> "count(" + path + ")";
            case SUM -> "sum(" + path + ")";
        };
    }

    /** What a part of a formula names; empty if it is more than that. */
    static Optional<Operand> of(Node node) {
        if (node instanceof Node.Constant constant && constant.value() instanceof BigDecimal number) {
            return Optional.of(new Operand(Kind.NUMBER, number.toPlainString()));
        }
        if (node instanceof Node.Call call && call.parts().size() == 1) {
            return of(call);
        }
        return node instanceof Node.Name name ? of(name) : Optional.empty();
    }

    private static Optional<Operand> of(Node.Name name) {
        List<String> path = name.path();
        if (path.size() == 1) {
            return Optional.of(new Operand(Kind.QUESTION, path.get(0)));
        }
        return path.get(0).equals(Formula.LAST) ? Optional.of(new Operand(Kind.LAST, path.get(1))) : Optional.empty();
    }

    private static Optional<Operand> of(Node.Call call) {
        Node part = call.parts().get(0);
        if (call.function().equals("-") && part instanceof Node.Constant constant) {
            return of(constant).map(number -> new Operand(Kind.NUMBER, "-" + number.path()));
        }
        if (!(part instanceof Node.Name name)) {
            return Optional.empty();
        }
        String path = String.join(".", name.path());
        return switch (call.function()) {
            case "count" -> checked(Kind.COUNT, path, KEY);
            case "sum" -> checked(Kind.SUM, path, COLUMN);
            default -> Optional.empty();
        };
    }
}
