package kr.smartwork.form.exchange;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.smartwork.form.feel.Formula;
import kr.smartwork.form.feel.RefusedFormula;
import org.jspecify.annotations.Nullable;

/**
 * The common part of XLSForm's expressions (XPath 1.0 with {@code ${name}}) as FEEL: comparisons, {@code and}, {@code or},
 * {@code not()}, arithmetic, {@code selected()}, {@code if()}, {@code round()}, {@code sum()}, {@code count()}.
 */
final class XlsExpression {

    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(\\$\\{[^}]+}|'[^']*'|\"[^\"]*\"|\\d+(?:\\.\\d+)?|[A-Za-z][A-Za-z0-9-]*|!=|<=|>=|[=<>+*/(),.-])\\s*");
    private static final Pattern SELECTED =
            Pattern.compile("selected\\s*\\(\\s*(\\$\\{[^}]+}|\\.)\\s*,\\s*('[^']*'|\"[^\"]*\")\\s*\\)");
    private static final Pattern IF = Pattern.compile("if\\s*\\(([^,()]+),([^,()]+),([^,()]+)\\)");
    private static final Pattern ROUND = Pattern.compile("round\\s*\\(([^,()]+),\\s*(\\d)\\s*\\)");

    private XlsExpression() {}

    /**
     * The formula, or null if it is not understood.
     *
     * @param keys our keys by XLSForm name
     * @param self key of the question that {@code .} means; empty where it means nothing
     */
    static @Nullable String toFeel(String text, Map<String, String> keys, String self) {
        String rewritten = SELECTED.matcher(text).replaceAll("list contains($1, $2)");
        rewritten = IF.matcher(rewritten).replaceAll("if $1 then $2 else $3");
        rewritten = ROUND.matcher(rewritten).replaceAll("round half up($1, $2)");
        StringBuilder feel = new StringBuilder();
        Matcher token = TOKEN.matcher(rewritten);
        int end = 0;
        while (token.find() && token.start() == end) {
            end = token.end();
            String written = translate(token.group(1), keys, self);
            if (written == null) {
                return null;
            }
            feel.append(written).append(' ');
        }
        return end == rewritten.length() ? checked(feel.toString().strip()) : null;
    }

    private static @Nullable String translate(String token, Map<String, String> keys, String self) {
        if (token.startsWith("$")) {
            return keys.get(token.substring(2, token.length() - 1).strip());
        }
        if (token.equals(".")) {
            return self.isEmpty() ? null : self;
        }
        if (token.startsWith("'")) {
            return token.equals("''") ? "null" : '"' + token.substring(1, token.length() - 1) + '"';
        }
        return switch (token) {
            case "\"\"" -> "null";
            case "div" -> "/";
            case "true" -> "true";
            case "mod" -> null;
            default -> token;
        };
    }

    private static @Nullable String checked(String feel) {
        String tidy =
                feel.replace(" (", "(").replace("( ", "(").replace(" )", ")").replace(" ,", ",");
        try {
            return Formula.parse(tidy).text().substring(1);
        } catch (RefusedFormula notUnderstood) {
            return null;
        }
    }
}
