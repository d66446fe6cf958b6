package kr.smartwork.shared;

import java.text.Normalizer;

/** What staff type for others to read, such as a reason or a comment: trimmed, composed (NFC), and fit to be kept. */
public final class TypedText {

    /** The most characters of a reason or a comment. */
    public static final int LONGEST = 2_000;

    private TypedText() {}

    /**
     * What may be left out.
     *
     * @param field where it was typed
     * @return empty for nothing
     * @throws InvalidInput at the field for more than {@link #LONGEST} characters or a resident registration number
     */
    public static String optional(String field, String typed) {
        return within(field, typed, LONGEST, Text.of("problem.typed.tooLong", LONGEST));
    }

    /**
     * What has to be said.
     *
     * @param missing the sentence for nothing
     * @throws InvalidInput as {@link #optional}, and for nothing
     */
    public static String required(String field, String typed, Text missing) {
        String text = optional(field, typed);
        if (text.isEmpty()) {
            throw InvalidInput.at(field, "required", missing);
        }
        return text;
    }

    /**
     * What may be left out and has its own limit.
     *
     * @param tooLong the sentence for more characters than that
     */
    public static String within(String field, String typed, int longest, Text tooLong) {
        String text = Normalizer.normalize(typed.replace("\r\n", "\n"), Normalizer.Form.NFC)
                .strip();
        if (text.codePointCount(0, text.length()) > longest) {
            throw InvalidInput.at(field, "too-long", tooLong);
        }
        if (ResidentNumbers.in(text)) {
            throw InvalidInput.at(field, "resident-number", Text.of("problem.typed.residentNumber"));
        }
        return text;
    }
}
