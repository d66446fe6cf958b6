package kr.smartwork.form.draft;

import java.util.List;

/** How a question is compared, in the words of a pick-list. */
public enum Relation {
    IS("="),
    IS_NOT("!="),
    AT_LEAST(">="),
    AT_MOST("<="),
    MORE(">"),
    LESS("<"),
    CONTAINS(""),
    CONTAINS_NOT(""),
    ANSWERED(""),
    EMPTY("");

    /** Between two numbers, with the usual one of a check first. */
    public static final List<Relation> NUMBERS = List.of(AT_MOST, AT_LEAST, LESS, MORE, IS, IS_NOT);

    private final String sign;

    Relation(String sign) {
        this.sign = sign;
    }

    String sign() {
        return sign;
    }

    /** Something to compare with belongs to it. */
    public boolean takesValue() {
        return this != ANSWERED && this != EMPTY;
    }

    /** What can be said about a question of this type. */
    public static List<Relation> of(CardType type) {
        if (type.numeric()) {
            return List.of(AT_LEAST, AT_MOST, MORE, LESS, IS, IS_NOT, ANSWERED, EMPTY);
        }
        return switch (type) {
            case CHECKLIST -> List.of(CONTAINS, CONTAINS_NOT, ANSWERED, EMPTY);
            case CHECKBOX -> List.of(IS);
            case RADIO, SELECT, YES_NO, TEXT -> List.of(IS, IS_NOT, ANSWERED, EMPTY);
            default -> List.of(ANSWERED, EMPTY);
        };
    }
}
