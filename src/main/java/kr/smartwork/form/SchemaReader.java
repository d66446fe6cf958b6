package kr.smartwork.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.smartwork.shared.FieldError;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.Text;

/** Reads a form, collecting everything that is outside the subset before refusing it. */
final class SchemaReader {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int LONGEST = 500_000;
    private static final int NEWEST_SCHEMA = 19;
    private static final int MOST_QUESTIONS = 200;
    private static final Set<String> GROUP_SETTINGS = Set.of(
            "type", "id", "key", "label", "components", "layout", "showOutline", "properties", "path", "conditional");

    private final List<FormSchema.Section> sections = new ArrayList<>();
    private final List<FormField> loose = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();

    /** Where questions, by their keys, and sections, by their numbers, stand. */
    private final Map<Object, String> paths = new HashMap<>();

    private final Map<String, String> formerKeys = new HashMap<>();
    private final List<FieldError> errors = new ArrayList<>();

    /** The key under which earlier versions asked the same, by the key of now. */
    Map<String, String> formerKeys() {
        return formerKeys;
    }

    List<FormSchema.Section> read(String json) {
        JsonNode form = tree(json);
        if (form.path("schemaVersion").asInt(1) > NEWEST_SCHEMA) {
            refuse("schemaVersion", "unsupported-version", NEWEST_SCHEMA);
        }
        readAll(form.path("components"), "components");
        endLoose();
        if (keys.isEmpty() && errors.isEmpty()) {
            refuse("components", "no-questions");
        }
        if (keys.size() > MOST_QUESTIONS) {
            refuse("components", "too-many-questions", MOST_QUESTIONS);
        }
        formerKeys.forEach((key, former) -> {
            if (keys.contains(former)) {
                refuse(paths.getOrDefault(key, "components"), "former-key-asked", former);
            }
        });
        if (errors.isEmpty()) {
            new FormulaOrder(sections, (owner, code, key) -> refuse(paths.getOrDefault(owner, "components"), code, key))
                    .check();
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return sections;
    }

    private static JsonNode tree(String json) {
        try {
            JsonNode form = json.length() > LONGEST ? null : JSON.readTree(json);
            if (form != null && form.isObject()) {
                return form;
            }
        } catch (JsonProcessingException notJson) {
            // Said below, in a sentence.
        }
        throw InvalidInput.at("form", "not-a-form", Text.of("form.schema.not-a-form"));
    }

    private void readAll(JsonNode components, String path) {
        for (int i = 0; i < components.size(); i++) {
            JsonNode component = components.path(i);
            String here = path + "[" + i + "]";
            if ("group".equals(component.path("type").asText())) {
                endLoose();
                readGroup(component, here);
            } else {
                readField(component, here, loose);
            }
        }
    }

    private void readGroup(JsonNode group, String path) {
        group.fieldNames().forEachRemaining(name -> {
            if (!GROUP_SETTINGS.contains(name)) {
                refuse(path, "unsupported-setting", name);
            }
        });
        if (!group.path("path").asText("").isEmpty()) {
            refuse(path, "unsupported-setting", "path");
        }
        List<FormField> items = new ArrayList<>();
        JsonNode components = group.path("components");
        for (int i = 0; i < components.size(); i++) {
            readField(components.path(i), path + ".components[" + i + "]", items);
        }
        Component section = new Component(group, path);
        paths.put(sections.size(), path);
        sections.add(new FormSchema.Section(
                group.path("label").asText(""), section.property("labelEn"), items, LogicReader.hidden(section)));
        errors.addAll(section.errors());
    }

    private void readField(JsonNode component, String path, List<FormField> items) {
        try {
            FormField field = new ComponentReader(component, path).read();
            if (field.type() != FormField.Type.EXPLANATION && !keys.add(field.key())) {
                refuse(path, "duplicate-key", field.key());
            }
            paths.put(field.key(), path);
            String former = component.path("properties").path("formerKey").asText("");
            if (!former.isEmpty()) {
                formerKeys.put(field.key(), former);
            }
            items.add(field);
        } catch (InvalidInput refused) {
            errors.addAll(refused.errors());
        }
    }

    private void endLoose() {
        if (!loose.isEmpty()) {
            sections.add(new FormSchema.Section(null, null, loose, null));
            loose.clear();
        }
    }

    private void refuse(String path, String code, Object... args) {
        errors.add(new FieldError(path, code, Text.of("form.schema." + code, args)));
    }
}
