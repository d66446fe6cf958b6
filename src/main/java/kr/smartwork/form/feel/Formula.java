package kr.smartwork.form.feel;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.jspecify.annotations.Nullable;

/** A formula that was read and found harmless. Immutable; equal texts share one. */
public final class Formula {

    /** The name under which the last cycle's answers are found: {@code last.confirmed}. */
    public static final String LAST = "last";

    private static final int LONGEST = 1_000;
    private static final int DEEPEST_BRACKETS = 12;
    private static final int MOST_NODES = 200;
    private static final int MOST_CACHED = 5_000;

    private static final FeelEngineApi ENGINE = FeelEngineBuilder.forJava().build();
    private static final Cache<String, Formula> CACHE =
            Caffeine.newBuilder().maximumSize(MOST_CACHED).build();

    private final String text;
    private final ParsedExpression parsed;
    private final Node tree;
    private final Set<String> questions;
    private final Set<String> lastQuestions;

    private Formula(String text, ParsedExpression parsed, Node tree) {
        this.text = text;
        this.parsed = parsed;
        this.tree = tree;
        this.questions = names().filter(name -> !name.path().get(0).equals(LAST))
                .map(name -> name.path().get(0))
                .collect(Collectors.toUnmodifiableSet());
        this.lastQuestions = names().filter(
                        name -> name.path().get(0).equals(LAST) && name.path().size() > 1)
                .map(name -> name.path().get(1))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Reads a formula, with or without the leading {@code =} that Camunda Forms writes.
     *
     * @throws RefusedFormula if it is broken, too large, or contains what is not allowed
     */
    public static Formula parse(String text) {
        String bare = text.strip().replaceFirst("^=\\s*", "");
        return CACHE.get(bare, Formula::read);
    }

    private static Formula read(String text) {
        if (text.isEmpty() || text.length() > LONGEST || deepBrackets(text)) {
            throw new RefusedFormula("formula-too-long", Integer.toString(LONGEST));
        }
        ParseResult result = ENGINE.parseExpression(text);
        if (!result.isSuccess()) {
            throw new RefusedFormula("formula-broken", text);
        }
        Node tree = SyntaxTree.of(result.parsedExpression().expression());
        if (tree.all().count() > MOST_NODES) {
            throw new RefusedFormula("formula-too-deep");
        }
        return new Formula(text, result.parsedExpression(), tree);
    }

    /** The parser goes back and forth at every bracket: deep nesting would cost it seconds. */
    private static boolean deepBrackets(String text) {
        int depth = 0;
        int deepest = 0;
        for (char character : text.toCharArray()) {
            depth += "([{".indexOf(character) >= 0 ? 1 : ")]}".indexOf(character) >= 0 ? -1 : 0;
            deepest = Math.max(deepest, depth);
        }
        return deepest > DEEPEST_BRACKETS;
    }

    /** As Camunda Forms stores it, with the leading {@code =}. */
    public String text() {
        return "=" + text;
    }

    /** The parts, for showing the formula in words. */
    public Node tree() {
        return tree;
    }

    /** The questions of this form that it reads. */
    public Set<String> questions() {
        return questions;
    }

    /** The questions whose answers of the last cycle it reads. */
    public Set<String> lastQuestions() {
        return lastQuestions;
    }

    private java.util.stream.Stream<Node.Name> names() {
        return tree.all().filter(Node.Name.class::isInstance).map(Node.Name.class::cast);
    }

    /**
     * The value for these answers; null where an answer that it needs is missing.
     *
     * @param answers by field key: BigDecimal, String, Boolean, lists of those, or lists of rows
     */
    public @Nullable Object value(Map<String, Object> answers) {
        EvaluationResult result = ENGINE.evaluate(parsed, needed(answers));
        Object value = result.isSuccess() ? result.result() : null;
        return value instanceof Number number ? exact(number) : value;
    }

    /** The engine turns everything it is given into its own values, so it gets what the formula reads and no more. */
    private Map<String, Object> needed(Map<String, Object> answers) {
        Map<String, Object> needed = new HashMap<>();
        for (String question : questions) {
            Object answer = answers.get(question);
            if (answer != null) {
                needed.put(question, answer);
            }
        }
        if (!lastQuestions.isEmpty() && answers.get(LAST) instanceof Map<?, ?> last) {
            Map<String, Object> earlier = new HashMap<>();
            for (String question : lastQuestions) {
                Object answer = last.get(question);
                if (answer != null) {
                    earlier.put(question, answer);
                }
            }
            needed.put(LAST, earlier);
        }
        return needed;
    }

    /** Whether the condition holds; one that needs a missing answer does not. */
    public boolean holds(Map<String, Object> answers) {
        return Boolean.TRUE.equals(value(answers));
    }

    private static @Nullable BigDecimal exact(Number number) {
        try {
            BigDecimal exact = new BigDecimal(number.toString()).round(MathContext.DECIMAL64);
            BigDecimal shortest = exact.stripTrailingZeros();
            return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
        } catch (NumberFormatException infinite) {
            return null;
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Formula formula && formula.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text();
    }
}
