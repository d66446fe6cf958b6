package kr.smartwork.form.draft;

import java.util.Arrays;

/** The patterns that a short text can have to keep to: a list to pick from, nothing to type. */
public enum TextPattern {
    EMAIL("^[^@ ]+@[^@ ]+[.][A-Za-z]{2,}$"),
    DIGITS("^[0-9]+$"),
    BUSINESS_NUMBER("^[0-9]{3}-[0-9]{2}-[0-9]{5}$"),
    POSTAL_CODE("^[0-9]{5}$"),
    CAR_NUMBER("^[0-9]{2,3}[가-힣] ?[0-9]{4}$"),
    KOREAN("^[가-힣 ]+$"),
    ENGLISH_DIGITS("^[A-Za-z0-9-]+$"),
    WEB_ADDRESS("^https?://[^ ]+$");

    /** A pattern that came with a form from elsewhere; it is kept as it is. */
    public static final String OTHER = "OTHER";

    private final String regex;

    TextPattern(String regex) {
        this.regex = regex;
    }

    /** As the form's JSON holds it. */
    public String regex() {
        return regex;
    }

    /** The name of this regular expression; {@link #OTHER} for one that is not on the list. */
    static String nameOf(String regex) {
        return Arrays.stream(values())
                .filter(pattern -> pattern.regex.equals(regex))
                .map(Enum::name)
                .findFirst()
                .orElse(OTHER);
    }
}
