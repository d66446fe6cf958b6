package kr.smartwork.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import kr.smartwork.form.FormField.Figure;
import kr.smartwork.form.FormField.Option;
import kr.smartwork.form.FormField.Type;
import kr.smartwork.shared.FieldError;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.Text;
import org.jspecify.annotations.Nullable;

/** Reads one component; {@link #read} refuses it with everything that is wrong at once. */
final class ComponentReader {

    private static final Map<String, Type> TYPES = Map.of(
            "text", Type.EXPLANATION,
            "textfield", Type.TEXT,
            "textarea", Type.LONG_TEXT,
            "number", Type.NUMBER,
            "checkbox", Type.CHECKBOX,
            "radio", Type.RADIO,
            "select", Type.SELECT,
            "checklist", Type.CHECKLIST,
            "taglist", Type.CHECKLIST,
            "datetime", Type.DATE);

    private static final Set<String> SETTINGS = Set.of(
            "type",
            "key",
            "label",
            "dateLabel",
            "description",
            "id",
            "layout",
            "properties",
            "validate",
            "appearance",
            "values",
            "decimalDigits",
            "increment",
            "serializeToString",
            "subtype",
            "text",
            "searchable");
    private static final Set<String> RULES =
            Set.of("required", "min", "max", "minLength", "maxLength", "pattern", "validationType");
    private static final Set<String> PROPERTIES =
            Set.of("labelEn", "descriptionEn", "figure", "personal", "unit", "unitEn");

    private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,59}");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_.-]{1,60}");
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_ALLOWED = 10_000;
    private static final int MOST_DIGITS = 6;

    private final JsonNode component;
    private final JsonNode rules;
    private final JsonNode properties;
    private final String path;
    private final List<FieldError> errors = new ArrayList<>();

    ComponentReader(JsonNode component, String path) {
        this.component = component;
        this.rules = component.path("validate");
        this.properties = component.path("properties");
        this.path = path;
    }

    FormField read() {
        Type type = TYPES.get(component.path("type").asText());
        if (type == null) {
            refuse("unsupported-type", component.path("type").asText("?"));
            throw new InvalidInput(errors);
        }
        checkSettings(type);
        FormField field = field(type);
        checkSense(field);
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return field;
    }

    private FormField field(Type type) {
        JsonNode suffix = component.path("appearance").path("suffixAdorner");
        return new FormField(
                key(type),
                type,
                label(type),
                text(properties.path("labelEn")),
                text(component.path("description")),
                text(properties.path("descriptionEn")),
                rules.path("required").asBoolean(),
                number("min"),
                number("max"),
                bounded(component.path("decimalDigits"), "decimalDigits", 0, MOST_DIGITS),
                bounded(rules.path("minLength"), "minLength", 0, LONGEST_ALLOWED),
                longest(type),
                text(rules.path("pattern")),
                text(properties.has("unit") ? properties.path("unit") : suffix),
                text(properties.path("unitEn")),
                type == Type.RADIO || type == Type.SELECT || type == Type.CHECKLIST ? options() : List.of(),
                figures(),
                "true".equals(properties.path("personal").asText()));
    }

    private void checkSettings(Type type) {
        refuseOthers(component, SETTINGS, "");
        refuseOthers(rules, RULES, "validate.");
        refuseOthers(component.path("appearance"), Set.of("suffixAdorner"), "appearance.");
        properties.fieldNames().forEachRemaining(name -> {
            if (!PROPERTIES.contains(name) && !name.startsWith("en.")) {
                refuse("unsupported-setting", "properties." + name);
            }
        });
        if (type == Type.DATE && !"date".equals(component.path("subtype").asText("date"))) {
            refuse("unsupported-setting", "subtype");
        }
        if (!Set.of("", "custom").contains(rules.path("validationType").asText(""))) {
            refuse("unsupported-setting", "validate.validationType");
        }
    }

    private void refuseOthers(JsonNode object, Set<String> known, String prefix) {
        object.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                refuse("unsupported-setting", prefix + name);
            }
        });
    }

    private void checkSense(FormField field) {
        if (field.min() != null && field.max() != null && field.min().compareTo(field.max()) > 0) {
            refuse("empty-range");
        }
        if (field.minLength() > field.maxLength()) {
            refuse("empty-range");
        }
        if (field.pattern() != null && !usable(field)) {
            refuse("unsafe-pattern", SafePattern.LONGEST_TEXT);
        }
        if (!allowed(field).containsAll(field.figures())) {
            refuse("unfitting-figure");
        }
    }

    private static boolean usable(FormField field) {
        try {
            return SafePattern.of(String.valueOf(field.pattern())) != null
                    && field.maxLength() <= SafePattern.LONGEST_TEXT;
        } catch (IllegalArgumentException unsafe) {
            return false;
        }
    }

    /** Sums of words and shares of numbers have no meaning; what names a person is not counted at all. */
    private static Set<Figure> allowed(FormField field) {
        if (field.personal()) {
            return Set.of();
        }
        return switch (field.type()) {
            case NUMBER -> EnumSet.of(Figure.SUM, Figure.MEAN, Figure.COUNT);
            case CHECKBOX, RADIO, SELECT, CHECKLIST -> EnumSet.of(Figure.COUNT, Figure.SHARE, Figure.DISTRIBUTION);
            case EXPLANATION, TEXT, LONG_TEXT, DATE -> Set.of();
        };
    }

    private String key(Type type) {
        if (type == Type.EXPLANATION) {
            return path;
        }
        String key = component.path("key").asText("");
        if (!KEY.matcher(key).matches()) {
            refuse("invalid-key", key);
        }
        return key;
    }

    private String label(Type type) {
        String name = type == Type.EXPLANATION ? "text" : component.has("dateLabel") ? "dateLabel" : "label";
        String label = component.path(name).asText("").strip();
        if (label.isEmpty()) {
            refuse("no-label");
        }
        return label;
    }

    private int longest(Type type) {
        int usual =
                type == Type.LONG_TEXT ? LONGEST_TEXT : rules.has("pattern") ? SafePattern.LONGEST_TEXT : LONGEST_LINE;
        JsonNode given = rules.path("maxLength");
        return given.isMissingNode() || given.isNull() ? usual : bounded(given, "maxLength", 1, LONGEST_ALLOWED);
    }

    private int bounded(JsonNode given, String name, int least, int most) {
        if (given.isMissingNode() || given.isNull()) {
            return least;
        }
        if (!given.canConvertToInt() || given.asInt() < least || given.asInt() > most) {
            refuse("invalid-setting", name);
            return least;
        }
        return given.asInt();
    }

    private @Nullable BigDecimal number(String name) {
        String text = rules.path(name).asText("");
        try {
            return text.isEmpty() || "null".equals(text) ? null : new BigDecimal(text);
        } catch (NumberFormatException notANumber) {
            refuse("invalid-setting", name);
            return null;
        }
    }

    private List<Option> options() {
        List<Option> options = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (JsonNode value : component.path("values")) {
            String code = value.path("value").asText("");
            if (!CODE.matcher(code).matches() || !codes.add(code)) {
                refuse("invalid-option", code);
            }
            options.add(new Option(code, value.path("label").asText(code), text(properties.path("en." + code))));
        }
        if (options.isEmpty()) {
            refuse("no-options");
        }
        return options;
    }

    private Set<Figure> figures() {
        Set<Figure> figures = EnumSet.noneOf(Figure.class);
        for (String name : properties.path("figure").asText("").split(",")) {
            try {
                if (!name.isBlank()) {
                    figures.add(Figure.valueOf(name.strip().toUpperCase(Locale.ROOT)));
                }
            } catch (IllegalArgumentException unknown) {
                refuse("unknown-figure", name.strip());
            }
        }
        return figures;
    }

    private static @Nullable String text(JsonNode node) {
        String text = node.asText("").strip();
        return text.isEmpty() || node.isNull() ? null : text;
    }

    private void refuse(String code, Object... args) {
        errors.add(new FieldError(path, code, Text.of("form.schema." + code, args)));
    }
}
