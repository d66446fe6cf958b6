package kr.smartwork.form.draft;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a card of the builder is: a kind of question, a section, or an explanation. In the order of the menu. */
public enum CardType {
    TEXT("textfield", null),
    LONG_TEXT("textarea", null),
    NUMBER("number", null),
    DATE("datetime", null),
    TIME("datetime", null),
    YES_NO("radio", "yes-no"),
    RADIO("radio", null),
    SELECT("select", null),
    CHECKLIST("checklist", null),
    SCALE("number", "scale"),
    CHECKBOX("checkbox", null),
    PHONE("textfield", "phone"),
    ROSTER("dynamiclist", null),
    FILE("filepicker", null),
    CALCULATED("expression", null),
    SECTION("group", null),
    EXPLANATION("text", null);

    /** What a column of a roster may be. */
    public static final Set<CardType> COLUMNS =
            Set.copyOf(EnumSet.of(TEXT, NUMBER, DATE, TIME, YES_NO, RADIO, SELECT, CHECKLIST, CHECKBOX, PHONE));

    private static final Set<CardType> CHOICES = EnumSet.of(YES_NO, RADIO, SELECT, CHECKLIST);
    private static final Set<CardType> NUMBERS = EnumSet.of(NUMBER, SCALE, CALCULATED);

    private final String component;
    private final @Nullable String kind;

    CardType(String component, @Nullable String kind) {
        this.component = component;
        this.kind = kind;
    }

    String component() {
        return component;
    }

    @Nullable
    String kind() {
        return kind;
    }

    static CardType of(JsonNode component) {
        String name = component.path("type").asText();
        if (name.equals("taglist")) {
            return CHECKLIST;
        }
        if (name.equals("datetime")) {
            return component.path("subtype").asText().equals("time") ? TIME : DATE;
        }
        String kind = component.path("properties").path("kind").asText("");
        return Stream.of(values())
                .filter(type -> type.component.equals(name))
                .filter(type -> type.kind == null ? kind.isEmpty() : type.kind.equals(kind))
                .findFirst()
                .orElse(TEXT);
    }

    /** One or several of given options. */
    public boolean choice() {
        return CHOICES.contains(this);
    }

    /** Its answer, or what is computed, is a number. */
    public boolean numeric() {
        return NUMBERS.contains(this);
    }

    /** Its options are typed by whoever makes the form; yes and no are given. */
    public boolean ownOptions() {
        return choice() && this != YES_NO;
    }

    /** It has a key and an answer or value. */
    public boolean question() {
        return this != SECTION && this != EXPLANATION;
    }

    /** What figures can be computed from it, as the form's JSON names them. */
    public List<String> figures() {
        if (numeric()) {
            return List.of("sum", "mean", "count");
        }
        return choice() || this == CHECKBOX ? List.of("count", "share", "distribution") : List.of();
    }

    /** The settings that a card of this type has, by their names in the builder's page. */
    public boolean has(String setting) {
        return Setting.of(this).stream().anyMatch(known -> known.parameter().equals(setting));
    }
}
