package kr.smartwork.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kr.smartwork.form.feel.Formula;
import org.jspecify.annotations.Nullable;

/** Reads what a question depends on and what is remarked about its answer. */
final class LogicReader {

    private static final int MOST_RULES = 9;
    private static final int LONGEST_INTERVAL = 3_660;
    private static final Set<String> SEVERITIES = Set.of("ATTENTION", "URGENT");

    private final Component component;

    LogicReader(Component component) {
        this.component = component;
    }

    static @Nullable Formula hidden(Component component) {
        return component.formula(
                Component.text(component.json().path("conditional").path("hide")));
    }

    Logic read(FormField.Type type, String key, List<FormField> columns) {
        boolean numeric = type == FormField.Type.NUMBER || type == FormField.Type.SCALE;
        BigDecimal usualMin = number("usualMin", numeric || type == FormField.Type.CALCULATED);
        BigDecimal usualMax = number("usualMax", numeric || type == FormField.Type.CALCULATED);
        BigDecimal change = number("changePercent", numeric || type == FormField.Type.CALCULATED);
        if (change != null && change.signum() <= 0) {
            component.refuse("invalid-setting", "properties.changePercent");
        }
        return new Logic(
                hidden(component),
                value(type),
                component.text("defaultValue"),
                usualMin,
                usualMax,
                change,
                dueColumn(type, columns),
                component.bounded(component.properties().path("dueDays"), "properties.dueDays", 0, LONGEST_INTERVAL),
                checks(),
                attentions(key));
    }

    private @Nullable BigDecimal number(String name, boolean fits) {
        BigDecimal number = component.number(component.properties().path(name), "properties." + name);
        if (number != null && !fits) {
            component.refuse("unsupported-setting", "properties." + name);
        }
        return number;
    }

    private @Nullable Formula value(FormField.Type type) {
        String text = component.text("expression");
        if (type != FormField.Type.CALCULATED) {
            if (text != null) {
                component.refuse("unsupported-setting", "expression");
            }
            return null;
        }
        if (text == null) {
            component.refuse("no-formula");
        }
        return component.formula(text);
    }

    private @Nullable String dueColumn(FormField.Type type, List<FormField> columns) {
        String name = component.property("dueColumn");
        boolean day =
                columns.stream().anyMatch(column -> column.key().equals(name) && column.type() == FormField.Type.DATE);
        if (name != null && (type != FormField.Type.ROSTER || !day)) {
            component.refuse("invalid-setting", "properties.dueColumn");
        }
        return name;
    }

    private List<Logic.Check> checks() {
        List<Logic.Check> checks = new ArrayList<>();
        for (int i = 1; i <= MOST_RULES; i++) {
            String at = "check." + i;
            Formula holds = component.formula(component.property(at));
            String message = component.property(at + ".message");
            if (holds != null && message != null) {
                checks.add(new Logic.Check(holds, message, component.property(at + ".messageEn")));
            } else if (component.properties().has(at)) {
                component.refuse("incomplete-rule", at);
            }
        }
        return checks;
    }

    private List<Logic.Attention> attentions(String key) {
        List<Logic.Attention> attentions = new ArrayList<>();
        for (int i = 1; i <= MOST_RULES; i++) {
            String at = "attention." + i;
            Formula when = component.formula(component.property(at));
            String label = component.property(at + ".label");
            String severity = component.property(at + ".severity");
            if (when != null && label != null && severity != null && SEVERITIES.contains(severity)) {
                attentions.add(new Logic.Attention(
                        key + "." + i, when, Severity.valueOf(severity), label, component.property(at + ".labelEn")));
            } else if (component.properties().has(at)) {
                component.refuse("incomplete-rule", at);
            }
        }
        return attentions;
    }
}
