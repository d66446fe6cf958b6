package kr.smartwork.form.draft;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kr.smartwork.shared.FieldError;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.Text;

/** Writes what somebody set about a card into its component; all errors at once, each at its input. */
final class CardWriter {

    private static final int LONGEST_LINE = 300;
    private static final int LONGEST_TEXT = 2_000;
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cntrl}&&[^\n]]");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,6}");

    private final ObjectNode component;
    private final CardType type;
    private final DraftForm form;
    private final List<FieldError> errors = new ArrayList<>();

    CardWriter(ObjectNode component, DraftForm form) {
        this.component = component;
        this.type = CardType.of(component);
        this.form = form;
    }

    /** @throws InvalidInput with every input that cannot be taken; nothing is to be stored then */
    void write(Card card) {
        for (Setting setting : Setting.of(type)) {
            write(setting, clean(card.value(setting.parameter())));
        }
        if (type.ownOptions()) {
            new OptionWriter(component, errors).write(card.options());
        }
        if (type == CardType.ROSTER) {
            new ColumnWriter(component, form, errors).write(card.columns());
        }
        tidyUp();
        new RuleWriter(component, form.questions(), errors).write(card.rules());
        removeEmpty();
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }

    private void write(Setting setting, String value) {
        String parent = setting.parent(type);
        String name = setting.name(type);
        if (value.isEmpty()) {
            inside(parent).remove(name);
            return;
        }
        switch (setting.holds()) {
            case WORDS -> writeWords(setting, value);
            case FLAG -> writeFlag(inside(parent), name);
            case WHOLE -> writeWhole(setting, value);
            case NUMBER -> writeNumber(setting, value);
            case PATTERN -> writePattern(value);
        }
    }

    private void writeWords(Setting setting, String value) {
        boolean text = setting == Setting.HELP || setting == Setting.HELP_EN || type == CardType.EXPLANATION;
        int longest = text ? LONGEST_TEXT : LONGEST_LINE;
        if (value.length() > longest) {
            refuse(setting.parameter(), "too-long", longest, value.length());
        } else {
            inside(setting.parent(type)).put(setting.name(type), value);
        }
    }

    private static void writeFlag(ObjectNode into, String name) {
        if (name.equals("required")) {
            into.put(name, true);
        } else {
            into.put(name, "true");
        }
    }

    private void writeWhole(Setting setting, String value) {
        if (!WHOLE.matcher(value).matches()) {
            refuse(setting.parameter(), "not-whole");
        } else if (setting.parent(type).equals("properties")) {
            inside("properties").put(setting.name(type), value);
        } else {
            inside(setting.parent(type)).put(setting.name(type), Integer.parseInt(value));
        }
    }

    private void writeNumber(Setting setting, String value) {
        Operand number = Operand.number(value).orElse(null);
        if (number == null) {
            refuse(setting.parameter(), "not-a-number");
        } else if (setting.parent(type).equals("properties")) {
            inside("properties").put(setting.name(type), number.path());
        } else {
            inside(setting.parent(type)).put(setting.name(type), new java.math.BigDecimal(number.path()));
        }
    }

    private void writePattern(String name) {
        if (!name.equals(TextPattern.OTHER)) {
            try {
                inside("validate").put("pattern", TextPattern.valueOf(name).regex());
            } catch (IllegalArgumentException notOnTheList) {
                refuse("pattern", "not-on-list");
            }
        }
    }

    /** What depends on another setting. */
    private void tidyUp() {
        if (type == CardType.NUMBER) {
            inside("properties").remove("unit");
        }
        if (type == CardType.DATE || type == CardType.TIME) {
            component.remove("label");
        }
        if (type == CardType.FILE) {
            component.put("multiple", inside("properties").path("maxFiles").asInt(1) > 1);
        }
        if (type == CardType.ROSTER
                && !dateColumn(inside("properties").path("dueColumn").asText())) {
            inside("properties").remove(List.of("dueColumn", "dueDays"));
        }
        if (type.ownOptions() && component.has("defaultValue")) {
            boolean there = new CardReader(component).options().stream().anyMatch(option -> option.code()
                    .equals(component.path("defaultValue").asText()));
            if (!there) {
                component.remove("defaultValue");
            }
        }
        if (component.path("properties").path("personal").asBoolean()) {
            inside("properties").remove("figure");
        }
    }

    private boolean dateColumn(String key) {
        for (var column : component.path(DraftForm.COMPONENTS)) {
            if (DraftForm.key(column).equals(key) && CardType.of(column) == CardType.DATE) {
                return true;
            }
        }
        return false;
    }

    private ObjectNode inside(String parent) {
        return parent.isEmpty() ? component : component.withObject("/" + parent);
    }

    private void removeEmpty() {
        for (String parent : List.of("validate", "properties", "appearance", "conditional")) {
            if (component.has(parent) && component.path(parent).isEmpty()) {
                component.remove(parent);
            }
        }
    }

    private void refuse(String field, String code, Object... args) {
        errors.add(new FieldError(field, code, Text.of("builder.error." + code, args)));
    }

    /** As typed, composed, without what cannot be seen. */
    static String clean(String typed) {
        String lines = typed.replace("\r\n", "\n").replace('\r', '\n');
        return INVISIBLE
                .matcher(Normalizer.normalize(lines, Normalizer.Form.NFC))
                .replaceAll("")
                .strip();
    }
}
