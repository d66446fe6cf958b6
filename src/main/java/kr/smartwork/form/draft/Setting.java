package kr.smartwork.form.draft;

import static kr.smartwork.form.draft.CardType.CALCULATED;
import static kr.smartwork.form.draft.CardType.CHECKBOX;
import static kr.smartwork.form.draft.CardType.EXPLANATION;
import static kr.smartwork.form.draft.CardType.FILE;
import static kr.smartwork.form.draft.CardType.LONG_TEXT;
import static kr.smartwork.form.draft.CardType.NUMBER;
import static kr.smartwork.form.draft.CardType.PHONE;
import static kr.smartwork.form.draft.CardType.RADIO;
import static kr.smartwork.form.draft.CardType.ROSTER;
import static kr.smartwork.form.draft.CardType.SCALE;
import static kr.smartwork.form.draft.CardType.SECTION;
import static kr.smartwork.form.draft.CardType.SELECT;
import static kr.smartwork.form.draft.CardType.TEXT;
import static kr.smartwork.form.draft.CardType.YES_NO;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A setting of a card that is one value: where it stands in the form's JSON, what it holds, and which cards have it. */
enum Setting {
    LABEL("label", "", "label", Holds.WORDS, EnumSet.allOf(CardType.class)),
    LABEL_EN("labelEn", "properties", "labelEn", Holds.WORDS, EnumSet.allOf(CardType.class)),
    HELP("help", "", "description", Holds.WORDS, without(SECTION, EXPLANATION)),
    HELP_EN("helpEn", "properties", "descriptionEn", Holds.WORDS, without(SECTION, EXPLANATION)),
    REQUIRED("required", "validate", "required", Holds.FLAG, without(SECTION, EXPLANATION, CALCULATED, ROSTER)),
    MIN("min", "validate", "min", Holds.NUMBER, Set.of(NUMBER, SCALE)),
    MAX("max", "validate", "max", Holds.NUMBER, Set.of(NUMBER, SCALE)),
    DIGITS("digits", "", "decimalDigits", Holds.WHOLE, Set.of(NUMBER, CALCULATED)),
    UNIT("unit", "properties", "unit", Holds.WORDS, Set.of(NUMBER, CALCULATED)),
    UNIT_EN("unitEn", "properties", "unitEn", Holds.WORDS, Set.of(NUMBER, CALCULATED)),
    MIN_LENGTH("minLength", "validate", "minLength", Holds.WHOLE, Set.of(TEXT, LONG_TEXT)),
    MAX_LENGTH("maxLength", "validate", "maxLength", Holds.WHOLE, Set.of(TEXT, LONG_TEXT)),
    PATTERN("pattern", "validate", "pattern", Holds.PATTERN, Set.of(TEXT)),
    DEFAULT("default", "", "defaultValue", Holds.WORDS, Set.of(TEXT, NUMBER, RADIO, SELECT, YES_NO)),
    LOW("low", "properties", "low", Holds.WORDS, Set.of(SCALE)),
    LOW_EN("lowEn", "properties", "lowEn", Holds.WORDS, Set.of(SCALE)),
    HIGH("high", "properties", "high", Holds.WORDS, Set.of(SCALE)),
    HIGH_EN("highEn", "properties", "highEn", Holds.WORDS, Set.of(SCALE)),
    USUAL_MIN("usualMin", "properties", "usualMin", Holds.NUMBER, Set.of(NUMBER, SCALE, CALCULATED)),
    USUAL_MAX("usualMax", "properties", "usualMax", Holds.NUMBER, Set.of(NUMBER, SCALE, CALCULATED)),
    CHANGE("changePercent", "properties", "changePercent", Holds.NUMBER, Set.of(NUMBER, SCALE, CALCULATED)),
    MIN_ROWS("minRows", "properties", "minRows", Holds.WHOLE, Set.of(ROSTER)),
    MAX_ROWS("maxRows", "properties", "maxRows", Holds.WHOLE, Set.of(ROSTER)),
    DUE_COLUMN("dueColumn", "properties", "dueColumn", Holds.WORDS, Set.of(ROSTER)),
    DUE_DAYS("dueDays", "properties", "dueDays", Holds.WHOLE, Set.of(ROSTER)),
    MAX_FILES("maxFiles", "properties", "maxFiles", Holds.WHOLE, Set.of(FILE)),
    PERSONAL(
            "personal",
            "properties",
            "personal",
            Holds.FLAG,
            without(SECTION, EXPLANATION, CALCULATED, ROSTER, CHECKBOX)),
    FIGURE("figure", "properties", "figure", Holds.WORDS, without(SECTION, EXPLANATION, ROSTER, FILE, PHONE)),
    FORMER("former", "properties", "formerKey", Holds.WORDS, without(SECTION, EXPLANATION));

    private static final Map<CardType, List<Setting>> OF = new EnumMap<>(CardType.class);

    static {
        Stream.of(CardType.values())
                .forEach(type -> OF.put(
                        type,
                        Stream.of(values())
                                .filter(setting -> setting.types.contains(type))
                                .toList()));
    }

    private final String parameter;
    private final String parent;
    private final String name;
    private final Holds holds;
    private final Set<CardType> types;

    Setting(String parameter, String parent, String name, Holds holds, Collection<CardType> types) {
        this.parameter = parameter;
        this.parent = parent;
        this.name = name;
        this.holds = holds;
        this.types = Set.copyOf(types);
    }

    /** What kind of value a setting is. */
    enum Holds {
        WORDS,
        WHOLE,
        NUMBER,
        FLAG,
        PATTERN
    }

    static List<Setting> of(CardType type) {
        return OF.getOrDefault(type, List.of());
    }

    String parameter() {
        return parameter;
    }

    /** Its name in the JSON; a label stands elsewhere in some components. */
    String name(CardType type) {
        if (this != LABEL) {
            return inCamunda(type) ? "suffixAdorner" : name;
        }
        return switch (type) {
            case EXPLANATION -> "text";
            case DATE -> "dateLabel";
            case TIME -> "timeLabel";
            default -> name;
        };
    }

    /** The object it stands in: empty for the component itself. A calculated value has no label of its own in Camunda Forms. */
    String parent(CardType type) {
        return inCamunda(type) ? "appearance" : this == LABEL && type == CALCULATED ? "properties" : parent;
    }

    /** Numbers have a unit in Camunda Forms, calculated values have none. */
    private boolean inCamunda(CardType type) {
        return this == UNIT && type == NUMBER;
    }

    Holds holds() {
        return holds;
    }

    private static Set<CardType> without(CardType first, CardType... others) {
        return EnumSet.complementOf(EnumSet.of(first, others));
    }
}
