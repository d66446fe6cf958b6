package kr.smartwork.form.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kr.smartwork.form.FormField;
import kr.smartwork.form.FormSchema;
import kr.smartwork.shared.Text;

/** What a newer version of a form changes, in words, in the order of the newer one. */
public final class Difference {

    private final FormSchema before;
    private final FormSchema after;
    private final List<Text> changes = new ArrayList<>();

    private Difference(FormSchema before, FormSchema after) {
        this.before = before;
        this.after = after;
    }

    /** One sentence a change; empty when an answer would be the same in both. */
    public static List<Text> between(FormSchema before, FormSchema after) {
        return new Difference(before, after).find();
    }

    private List<Text> find() {
        sections();
        compare(fields(before.fields()), fields(after.fields()), "");
        explanations();
        after.formerKeys().forEach((key, former) -> {
            if (!former.equals(before.formerKeys().get(key))) {
                say("continues", label(after, key), label(before, former));
            }
        });
        return changes;
    }

    private static String label(FormSchema form, String key) {
        return form.field(key).map(FormField::label).orElse(key);
    }

    private static Map<String, FormField> fields(List<FormField> fields) {
        Map<String, FormField> byKey = new LinkedHashMap<>();
        fields.forEach(field -> byKey.put(field.key(), field));
        return byKey;
    }

    private void sections() {
        List<String> old = headings(before);
        List<String> now = headings(after);
        now.stream().filter(heading -> !old.contains(heading)).forEach(heading -> say("section-added", heading));
        old.stream().filter(heading -> !now.contains(heading)).forEach(heading -> say("section-removed", heading));
        for (FormSchema.Section section : after.sections()) {
            before.sections().stream()
                    .filter(other -> section.label() != null && section.label().equals(other.label()))
                    .filter(other -> !Objects.equals(other.hidden(), section.hidden()))
                    .findFirst()
                    .ifPresent(other -> say("condition", Objects.requireNonNull(section.label())));
        }
    }

    private static List<String> headings(FormSchema form) {
        return form.sections().stream()
                .map(FormSchema.Section::label)
                .filter(Objects::nonNull)
                .filter(label -> !label.isBlank())
                .map(Objects::requireNonNull)
                .toList();
    }

    private void explanations() {
        if (!texts(before).equals(texts(after))) {
            say("explanation");
        }
    }

    private static List<String> texts(FormSchema form) {
        return form.sections().stream()
                .flatMap(section -> section.items().stream())
                .filter(item -> item.type() == FormField.Type.EXPLANATION)
                .map(FormField::label)
                .toList();
    }

    /** @param roster label of the roster whose columns these are; empty for the form's questions */
    private void compare(Map<String, FormField> old, Map<String, FormField> now, String roster) {
        String kind = roster.isEmpty() ? "" : "column-";
        now.forEach((key, field) -> {
            FormField was = old.get(key);
            if (was == null) {
                say(kind + "added", field.label(), roster);
            } else {
                new FieldDifference(was, field, changes).find();
                compare(fields(was.columns()), fields(field.columns()), field.label());
            }
        });
        old.forEach((key, field) -> {
            if (!now.containsKey(key)) {
                say(kind + "removed", field.label(), roster);
            }
        });
        List<String> common = now.keySet().stream().filter(old::containsKey).toList();
        if (!common.equals(old.keySet().stream().filter(now::containsKey).toList())) {
            say(kind + "order", roster);
        }
    }

    private void say(String change, Object... args) {
        changes.add(Text.of("builder.diff." + change, args));
    }
}
