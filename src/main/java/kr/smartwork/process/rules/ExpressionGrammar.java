package kr.smartwork.process.rules;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The whole language of expressions: <code>${activity}</code>, <code>${variable}</code> or
 * <code>${variable op literal}</code>. No calls, no dots, no nesting, nothing before or after.
 */
public final class ExpressionGrammar {

    private static final String NAME = "([A-Za-z][A-Za-z0-9_]{0,63})";
    private static final String LITERAL = "(?:true|false|null|-?\\d{1,15}(?:\\.\\d{1,6})?|'[^'\"\\\\${}#]{0,80}')";
    private static final Pattern EXPRESSION =
            Pattern.compile("\\$\\{ *" + NAME + "(?: *(==|!=|<=|>=|<|>) *" + LITERAL + ")? *}");

    /** Words of the expression language and names under which engines offer their own objects. */
    private static final Set<String> RESERVED = Set.of(
            "and",
            "or",
            "not",
            "empty",
            "eq",
            "ne",
            "lt",
            "gt",
            "le",
            "ge",
            "div",
            "mod",
            "instanceof",
            "true",
            "false",
            "null",
            "execution",
            "task",
            "caseExecution",
            "externalTask",
            "authenticatedUserId");

    private ExpressionGrammar() {}

    /** Whether an engine would evaluate this text instead of taking it as it stands. */
    public static boolean looksLikeExpression(String text) {
        return text.contains("${") || text.contains("#{");
    }

    /** Whether the text is a plain text or a whole sentence of the grammar. */
    public static boolean allows(String text) {
        return !looksLikeExpression(text) || name(text) != null;
    }

    /** The variable or activity the expression is about; null when the text is not in the grammar. */
    static @Nullable String name(String text) {
        Matcher matcher = EXPRESSION.matcher(text);
        return matcher.matches() && !RESERVED.contains(matcher.group(1)) ? matcher.group(1) : null;
    }

    static boolean compares(String text) {
        Matcher matcher = EXPRESSION.matcher(text);
        return matcher.matches() && matcher.group(2) != null;
    }
}
