package kr.smartwork.form;

import com.fasterxml.jackson.databind.JsonNode;
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
import kr.smartwork.shared.InvalidInput;
import org.jspecify.annotations.Nullable;

/** Reads one component; {@link #read} refuses it with everything that is wrong at once. */
final class ComponentReader {

    private static final Map<String, Type> TYPES = Map.ofEntries(
            Map.entry("text", Type.EXPLANATION),
            Map.entry("textfield", Type.TEXT),
            Map.entry("textarea", Type.LONG_TEXT),
            Map.entry("number", Type.NUMBER),
            Map.entry("checkbox", Type.CHECKBOX),
            Map.entry("radio", Type.RADIO),
            Map.entry("select", Type.SELECT),
            Map.entry("checklist", Type.CHECKLIST),
            Map.entry("taglist", Type.CHECKLIST),
            Map.entry("datetime", Type.DATE),
            Map.entry("filepicker", Type.FILE),
            Map.entry("dynamiclist", Type.ROSTER),
            Map.entry("expression", Type.CALCULATED));

    /** Our own property {@code kind} makes a standard component a more special question. */
    private static final Map<String, Map<String, Type>> KINDS = Map.of(
            "textfield", Map.of("phone", Type.PHONE),
            "number", Map.of("scale", Type.SCALE),
            "radio", Map.of("yes-no", Type.YES_NO));

    private static final Set<Type> NOT_IN_ROWS = EnumSet.of(Type.EXPLANATION, Type.FILE, Type.ROSTER, Type.CALCULATED);

    private static final Pattern KEY = Pattern.compile("(?!.*__)(?!last$)[A-Za-z][A-Za-z0-9_]{0,39}");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_.-]{1,60}");

    private final Component component;

    ComponentReader(JsonNode json, String path) {
        this.component = new Component(json, path);
    }

    FormField read() {
        Type type = type();
        if (type == null) {
            component.refuse("unsupported-type", component.json().path("type").asText("?"));
            throw new InvalidInput(component.errors());
        }
        ComponentSettings.check(component, type);
        List<FormField> columns = type == Type.ROSTER ? columns() : List.of();
        String key = key(type);
        FormField field = new FormField(
                key,
                type,
                words(type),
                new LimitsReader(component).read(type),
                new LogicReader(component).read(type, key, columns),
                options(type),
                figures(),
                "true".equals(component.property("personal")),
                columns);
        if (!allowed(field).containsAll(field.figures())) {
            component.refuse("unfitting-figure");
        }
        if (!component.errors().isEmpty()) {
            throw new InvalidInput(component.errors());
        }
        return field;
    }

    private @Nullable Type type() {
        String name = component.json().path("type").asText();
        String kind = component.property("kind");
        if (kind != null) {
            return KINDS.getOrDefault(name, Map.of()).get(kind);
        }
        Type type = TYPES.get(name);
        String subtype = component.json().path("subtype").asText("date");
        if (type == Type.DATE && !subtype.equals("date")) {
            return subtype.equals("time") ? Type.TIME : null;
        }
        return type;
    }

    private Words words(Type type) {
        JsonNode suffix = component.json().path("appearance").path("suffixAdorner");
        String unit = component.property("unit");
        return new Words(
                label(type),
                component.property("labelEn"),
                component.text("description"),
                component.property("descriptionEn"),
                unit == null ? Component.text(suffix) : unit,
                component.property("unitEn"),
                component.property("low"),
                component.property("lowEn"),
                component.property("high"),
                component.property("highEn"));
    }

    private String label(Type type) {
        String label =
                switch (type) {
                    case EXPLANATION -> component.text("text");
                    case CALCULATED -> component.property("label");
                    case DATE -> component.text(component.json().has("dateLabel") ? "dateLabel" : "label");
                    case TIME -> component.text(component.json().has("timeLabel") ? "timeLabel" : "label");
                    default -> component.text("label");
                };
        if (label == null) {
            component.refuse("no-label");
            return "";
        }
        return label;
    }

    /** Sums of words and shares of numbers have no meaning; what names a person is not counted at all. */
    private static Set<Figure> allowed(FormField field) {
        if (field.personal()) {
            return Set.of();
        }
        return switch (field.type()) {
            case NUMBER, SCALE, CALCULATED, ROSTER -> EnumSet.of(Figure.SUM, Figure.MEAN, Figure.COUNT);
            case CHECKBOX, RADIO, SELECT, YES_NO, CHECKLIST ->
                EnumSet.of(Figure.COUNT, Figure.SHARE, Figure.DISTRIBUTION);
            case EXPLANATION, TEXT, LONG_TEXT, PHONE, DATE, TIME, FILE -> Set.of();
        };
    }

    private String key(Type type) {
        if (type == Type.EXPLANATION) {
            return component.path();
        }
        String key = component.json().path(type == Type.ROSTER ? "path" : "key").asText("");
        if (!KEY.matcher(key).matches()) {
            component.refuse("invalid-key", key);
        }
        return key;
    }

    private List<FormField> columns() {
        List<FormField> columns = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        JsonNode components = component.json().path("components");
        for (int i = 0; i < components.size(); i++) {
            try {
                FormField column =
                        new ComponentReader(components.path(i), component.path() + ".components[" + i + "]").read();
                if (NOT_IN_ROWS.contains(column.type())
                        || column.logic().formulas().findAny().isPresent()) {
                    component.refuse("not-in-rows", column.label());
                }
                if (!keys.add(column.key())) {
                    component.refuse("duplicate-key", column.key());
                }
                columns.add(column);
            } catch (InvalidInput refused) {
                component.errors().addAll(refused.errors());
            }
        }
        if (components.isEmpty()) {
            component.refuse("no-columns");
        }
        return columns;
    }

    private List<Option> options(Type type) {
        if (type != Type.RADIO && type != Type.SELECT && type != Type.CHECKLIST && type != Type.YES_NO) {
            return List.of();
        }
        List<Option> options = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (JsonNode value : component.json().path("values")) {
            String code = value.path("value").asText("");
            if (!CODE.matcher(code).matches() || !codes.add(code)) {
                component.refuse("invalid-option", code);
            }
            options.add(new Option(code, value.path("label").asText(code), component.property("en." + code)));
        }
        if (options.isEmpty()) {
            component.refuse("no-options");
        }
        return options;
    }

    private Set<Figure> figures() {
        Set<Figure> figures = EnumSet.noneOf(Figure.class);
        for (String name : component.properties().path("figure").asText("").split(",")) {
            try {
                if (!name.isBlank()) {
                    figures.add(Figure.valueOf(name.strip().toUpperCase(Locale.ROOT)));
                }
            } catch (IllegalArgumentException unknown) {
                component.refuse("unknown-figure", name.strip());
            }
        }
        return figures;
    }
}
