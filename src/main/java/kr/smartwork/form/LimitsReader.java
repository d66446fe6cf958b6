package kr.smartwork.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import kr.smartwork.form.FormField.Type;
import org.jspecify.annotations.Nullable;

/** Reads what an answer has to be, and refuses limits that nothing could keep. */
final class LimitsReader {

    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_ALLOWED = 10_000;
    private static final int MOST_DIGITS = 6;
    private static final int MOST_ROWS = 500;
    private static final int MOST_FILES = 10;
    private static final int MOST_STEPS = 11;

    private final Component component;

    LimitsReader(Component component) {
        this.component = component;
    }

    Limits read(Type type) {
        JsonNode rules = component.rules();
        boolean rows = type == Type.ROSTER;
        Limits limits = new Limits(
                rules.path("required").asBoolean(),
                component.number(rules.path("min"), "validate.min"),
                component.number(rules.path("max"), "validate.max"),
                component.bounded(component.json().path("decimalDigits"), "decimalDigits", 0, MOST_DIGITS),
                component.bounded(rules.path("minLength"), "validate.minLength", 0, LONGEST_ALLOWED),
                longest(type),
                Component.text(rules.path("pattern")),
                component.bounded(component.properties().path("minRows"), "properties.minRows", 0, MOST_ROWS),
                rows ? most("maxRows", MOST_ROWS, MOST_ROWS) : most("maxFiles", manyFiles() ? 5 : 1, MOST_FILES));
        checkSense(type, limits);
        return limits;
    }

    private boolean manyFiles() {
        return component.json().path("multiple").asBoolean();
    }

    private int most(String name, int usual, int most) {
        JsonNode given = component.properties().path(name);
        return given.isMissingNode() ? usual : component.bounded(given, "properties." + name, 1, most);
    }

    private int longest(Type type) {
        boolean pattern = component.rules().has("pattern");
        int usual = type == Type.LONG_TEXT ? LONGEST_TEXT : pattern ? SafePattern.LONGEST_TEXT : LONGEST_LINE;
        JsonNode given = component.rules().path("maxLength");
        return given.isMissingNode() || given.isNull()
                ? usual
                : component.bounded(given, "validate.maxLength", 1, LONGEST_ALLOWED);
    }

    private void checkSense(Type type, Limits limits) {
        boolean upsideDown =
                limits.min() != null && limits.max() != null && limits.min().compareTo(limits.max()) > 0;
        if (upsideDown
                || limits.minLength() > limits.maxLength()
                || type == Type.ROSTER && limits.least() > limits.most()) {
            component.refuse("empty-range");
        }
        if (limits.pattern() != null && !usable(limits.pattern(), limits.maxLength())) {
            component.refuse("unsafe-pattern", SafePattern.LONGEST_TEXT);
        }
        if (type == Type.SCALE && !steps(limits.min(), limits.max())) {
            component.refuse("no-steps", MOST_STEPS);
        }
    }

    private static boolean steps(@Nullable BigDecimal first, @Nullable BigDecimal last) {
        return first != null
                && last != null
                && first.stripTrailingZeros().scale() <= 0
                && last.stripTrailingZeros().scale() <= 0
                && last.subtract(first).compareTo(BigDecimal.valueOf(MOST_STEPS)) < 0;
    }

    private static boolean usable(String pattern, int longest) {
        try {
            return SafePattern.of(pattern) != null && longest <= SafePattern.LONGEST_TEXT;
        } catch (IllegalArgumentException unsafe) {
            return false;
        }
    }
}
