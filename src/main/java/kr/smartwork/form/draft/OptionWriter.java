package kr.smartwork.form.draft;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import kr.smartwork.shared.FieldError;
import kr.smartwork.shared.Text;

/** Writes the options of a question. */
final class OptionWriter {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_.-]{1,60}");
    private static final int LONGEST = 200;
    private static final int MOST = 100;

    private final ObjectNode component;
    private final List<FieldError> errors;

    OptionWriter(ObjectNode component, List<FieldError> errors) {
        this.component = component;
        this.errors = errors;
    }

    void write(List<OptionLine> options) {
        check(options);
        ObjectNode properties = component.withObject("/properties");
        Set<String> english = new HashSet<>();
        properties.fieldNames().forEachRemaining(name -> {
            if (name.startsWith("en.")) {
                english.add(name);
            }
        });
        properties.remove(english);
        ArrayNode values = component.putArray("values");
        for (OptionLine option : options) {
            values.addObject().put("label", option.label()).put("value", option.code());
            if (!option.labelEn().isEmpty()) {
                properties.put("en." + option.code(), option.labelEn());
            }
        }
    }

    private void check(List<OptionLine> options) {
        if (options.size() > MOST) {
            refuse("options", "too-many-options", MOST);
        }
        Set<String> codes = new HashSet<>();
        Set<String> labels = new HashSet<>();
        for (int i = 0; i < options.size(); i++) {
            OptionLine option = options.get(i);
            if (!CODE.matcher(option.code()).matches()) {
                refuse("option." + i + ".code", "code");
            } else if (!codes.add(option.code())) {
                refuse("option." + i + ".code", "code-twice");
            }
            if (!labels.add(option.label())) {
                refuse("options", "option-twice", option.label());
            }
            if (option.label().length() > LONGEST || option.labelEn().length() > LONGEST) {
                refuse("options", "too-long", LONGEST, option.label().length());
            }
        }
    }

    private void refuse(String field, String code, Object... args) {
        errors.add(new FieldError(field, code, Text.of("builder.error." + code, args)));
    }
}
