package kr.smartwork.form.exchange;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Writes Camunda Forms JSON component by component, inside the section or roster that is open. */
final class FormJson {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int SCHEMA_VERSION = 16;

    private final ObjectNode form = JSON.createObjectNode();
    private final Deque<ArrayNode> open = new ArrayDeque<>();
    private int components;

    FormJson(String id) {
        form.put("schemaVersion", SCHEMA_VERSION);
        form.put("type", "default");
        form.put("id", id);
        form.put("executionPlatform", "Camunda Platform");
        form.put("executionPlatformVersion", "7.24.0");
        open.push(form.putArray("components"));
    }

    /** A new component where we are. */
    ObjectNode add(String type) {
        ObjectNode component = open.element().addObject();
        component.put("type", type);
        component.put("id", "Field_" + ++components);
        return component;
    }

    /** What is added from now on belongs to this section or roster, until {@link #close}. */
    ObjectNode enter(String type) {
        ObjectNode container = add(type);
        open.push(container.putArray("components"));
        return container;
    }

    /** Leaves the section or roster; false when none is open. */
    boolean close() {
        if (open.size() == 1) {
            return false;
        }
        open.pop();
        return true;
    }

    int depth() {
        return open.size() - 1;
    }

    String json() {
        return form.toPrettyString();
    }

    static void put(ObjectNode component, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            component.put(name, value);
        }
    }

    /** One of our own properties, text to text. */
    static void property(ObjectNode component, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            component.withObjectProperty("properties").put(name, value);
        }
    }

    static ObjectNode rules(ObjectNode component) {
        return component.withObjectProperty("validate");
    }
}
