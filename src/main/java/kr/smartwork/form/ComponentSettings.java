package kr.smartwork.form;

import java.util.Set;
import java.util.regex.Pattern;

/** Refuses settings that would be without effect here: no rule of a form may be silently ignored. */
final class ComponentSettings {

    private static final Set<String> SETTINGS = Set.of(
            "type",
            "key",
            "label",
            "dateLabel",
            "timeLabel",
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
            "searchable",
            "conditional",
            "defaultValue",
            "expression",
            "computeOn",
            "use24h",
            "timeInterval",
            "timeSerializingFormat",
            "multiple",
            "accept",
            "path",
            "components",
            "showOutline",
            "isRepeating",
            "allowAddRemove",
            "defaultRepetitions",
            "disableCollapse",
            "nonCollapsedItems",
            "verticalAlignment");
    private static final Set<String> RULES =
            Set.of("required", "min", "max", "minLength", "maxLength", "pattern", "validationType");
    private static final Set<String> PROPERTIES = Set.of(
            "labelEn",
            "descriptionEn",
            "figure",
            "personal",
            "unit",
            "unitEn",
            "kind",
            "label",
            "low",
            "lowEn",
            "high",
            "highEn",
            "usualMin",
            "usualMax",
            "changePercent",
            "minRows",
            "maxRows",
            "maxFiles",
            "dueColumn",
            "dueDays",
            "formerKey");

    /** An option's English label, and numbered rules. */
    private static final Pattern OPEN_PROPERTIES = Pattern.compile(
            "en\\.[A-Za-z0-9_.-]{1,60}|check\\.\\d(\\.(message|messageEn))?|attention\\.\\d(\\.(severity|label|labelEn))?");

    private ComponentSettings() {}

    static void check(Component component, FormField.Type type) {
        component.refuseOthers(component.json(), SETTINGS, "");
        component.refuseOthers(component.rules(), RULES, "validate.");
        component.refuseOthers(component.json().path("appearance"), Set.of("suffixAdorner"), "appearance.");
        component.refuseOthers(component.json().path("conditional"), Set.of("hide"), "conditional.");
        component.properties().fieldNames().forEachRemaining(name -> {
            if (!PROPERTIES.contains(name) && !OPEN_PROPERTIES.matcher(name).matches()) {
                component.refuse("unsupported-setting", "properties." + name);
            }
        });
        if (!Set.of("", "custom")
                .contains(component.rules().path("validationType").asText(""))) {
            component.refuse("unsupported-setting", "validate.validationType");
        }
        boolean nested = component.json().has("components");
        if (nested != (type == FormField.Type.ROSTER)) {
            component.refuse("unsupported-setting", "components");
        }
    }
}
