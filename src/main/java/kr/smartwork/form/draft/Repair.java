package kr.smartwork.form.draft;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Fills what is missing with dots, so that an unfinished question can be shown. */
final class Repair {

    private static final String DOTS = "…";

    private Repair() {}

    static void fill(ObjectNode component) {
        CardType type = CardType.of(component);
        label(component, type);
        if (type.choice() && component.path("values").isEmpty()) {
            component.putArray("values").addObject().put("label", DOTS).put("value", "o");
        }
        if (type == CardType.CALCULATED
                && component.path("expression").asText("").isEmpty()) {
            component.put("expression", "=null");
        }
        if (type == CardType.ROSTER) {
            if (component.path(DraftForm.COMPONENTS).isEmpty()) {
                component.putArray(DraftForm.COMPONENTS).add(NewComponent.of(CardType.TEXT, "c", "Field_c"));
            }
            component.path(DraftForm.COMPONENTS).forEach(column -> fill((ObjectNode) column));
        }
        rules(component, "check.", ".message");
        rules(component, "attention.", ".label");
    }

    private static void label(ObjectNode component, CardType type) {
        if (new CardReader(component).label().isBlank()) {
            String parent = Setting.LABEL.parent(type);
            ObjectNode into = parent.isEmpty() ? component : component.withObject("/" + parent);
            into.put(Setting.LABEL.name(type), DOTS);
        }
    }

    private static void rules(ObjectNode component, String rule, String words) {
        for (int i = 1; i <= CardReader.MOST_RULES; i++) {
            boolean there = component.path("properties").has(rule + i);
            if (there && !component.path("properties").has(rule + i + words)) {
                component.withObject("/properties").put(rule + i + words, DOTS);
            }
        }
    }
}
