package kr.smartwork.form.draft;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** New components with what is usual for their type, so that little is left to set. */
final class NewComponent {

    private static final String VALIDATE = "/validate";
    private static final String PROPERTIES = "/properties";

    private NewComponent() {}

    /** @param key made by the program and never changed */
    static ObjectNode of(CardType type, String key, String id) {
        ObjectNode component = JsonNodeFactory.instance.objectNode();
        component.put("type", type.component()).put("id", id);
        if (type.question()) {
            component.put(type == CardType.ROSTER ? "path" : "key", key);
        }
        if (type.kind() != null) {
            component.withObject(PROPERTIES).put("kind", type.kind());
        }
        if (usuallyRequired(type)) {
            component.withObject(VALIDATE).put("required", true);
        }
        fill(component, type);
        String figure = usualFigure(type);
        if (!figure.isEmpty()) {
            component.withObject(PROPERTIES).put("figure", figure);
        }
        return component;
    }

    private static String usualFigure(CardType type) {
        return switch (type) {
            case NUMBER, CALCULATED -> "sum";
            case SCALE -> "mean";
            case YES_NO, RADIO, SELECT, CHECKLIST -> "share,distribution";
            case CHECKBOX -> "share";
            default -> "";
        };
    }

    /** Paper asks for nearly everything: what may be left out is said. */
    private static boolean usuallyRequired(CardType type) {
        return switch (type) {
            case TEXT, NUMBER, DATE, TIME, YES_NO, RADIO, SELECT, SCALE, PHONE -> true;
            default -> false;
        };
    }

    private static void fill(ObjectNode component, CardType type) {
        switch (type) {
            case NUMBER -> {
                component.put("decimalDigits", 0);
                component.withObject(VALIDATE).put("min", 0);
            }
            case SCALE -> {
                component.put("decimalDigits", 0);
                component.withObject(VALIDATE).put("min", 1).put("max", 5);
            }
            case DATE -> component.put("subtype", "date");
            case TIME -> component.put("subtype", "time").put("use24h", true).put("timeInterval", 15);
            case YES_NO -> yesNo(component);
            case RADIO, SELECT, CHECKLIST -> component.putArray("values");
            case ROSTER ->
                component
                        .put("isRepeating", true)
                        .put("allowAddRemove", true)
                        .put("showOutline", true)
                        .putArray(DraftForm.COMPONENTS);
            case FILE -> component.put("multiple", false);
            case CALCULATED -> component.put("decimalDigits", 0);
            case SECTION -> component.put("showOutline", true).putArray(DraftForm.COMPONENTS);
            default -> {
                // Nothing but a label.
            }
        }
    }

    private static void yesNo(ObjectNode component) {
        component.putArray("values");
        component.withArray("values").addObject().put("label", "예").put("value", "yes");
        component.withArray("values").addObject().put("label", "아니요").put("value", "no");
        component.withObject(PROPERTIES).put("en.yes", "Yes").put("en.no", "No");
    }
}
