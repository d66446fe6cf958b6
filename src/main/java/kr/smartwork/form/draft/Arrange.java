package kr.smartwork.form.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import kr.smartwork.form.draft.DraftForm.Place;

/** Moves a card one place up or down. */
final class Arrange {

    private Arrange() {}

    static void step(DraftForm form, Place place, boolean up) {
        int target = place.index() + (up ? -1 : 1);
        ArrayNode siblings = place.siblings();
        if (target >= 0 && target < siblings.size()) {
            ObjectNode other = (ObjectNode) siblings.get(target);
            siblings.remove(place.index());
            if (isSection(other) && !isSection(place.component())) {
                ArrayNode inside = other.withArray(DraftForm.COMPONENTS);
                inside.insert(up ? inside.size() : 0, place.component());
            } else {
                siblings.insert(target, place.component());
            }
        } else if (place.section() != null) {
            leave(form, place, place.section(), up);
        }
    }

    /** Out of a section: straight into the next one, since nothing but a heading lies between. */
    private static void leave(DraftForm form, Place place, ObjectNode section, boolean up) {
        place.siblings().remove(place.index());
        int heading = indexOf(form.top(), section);
        int next = heading + (up ? -1 : 1);
        if (next >= 0 && next < form.top().size() && isSection(form.top().get(next))) {
            ArrayNode inside = ((ObjectNode) form.top().get(next)).withArray(DraftForm.COMPONENTS);
            inside.insert(up ? inside.size() : 0, place.component());
        } else {
            form.top().insert(up ? heading : heading + 1, place.component());
        }
    }

    /** By identity: two sections may be equal. */
    static int indexOf(ArrayNode siblings, JsonNode component) {
        for (int i = 0; i < siblings.size(); i++) {
            if (siblings.get(i) == component) {
                return i;
            }
        }
        return siblings.size() - 1;
    }

    static boolean holds(JsonNode section, String id) {
        for (JsonNode inside : section.path(DraftForm.COMPONENTS)) {
            if (inside.path("id").asText().equals(id)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSection(JsonNode component) {
        return CardType.of(component) == CardType.SECTION;
    }
}
