package kr.smartwork.shared;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Resident registration numbers, which nobody may store without a law that says so (Personal Information Protection Act,
 * article 24-2).
 */
public final class ResidentNumbers {

    /** With a hyphen any such number, without one only where the first six digits are a date: fewer false alarms. */
    private static final Pattern NUMBER =
            Pattern.compile("(?<!\\d)(\\d{6}\\s?[-\\u2010-\\u2015\\u2212~.]\\s?[1-8]\\d{6}"
                    + "|\\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])\\s?[1-8]\\d{6})(?!\\d)");

    private ResidentNumbers() {}

    /** Whether a text holds what looks like one, in digits of any width. */
    public static boolean in(String text) {
        return NUMBER.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).find();
    }
}
