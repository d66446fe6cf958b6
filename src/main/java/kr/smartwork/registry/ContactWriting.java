package kr.smartwork.registry;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How contact data is written, the same in lists and on pages. */
public final class ContactWriting {

    /** Six digits of a possible birth date and seven more: a resident registration number, which nobody may store. */
    private static final Pattern RESIDENT_NUMBER =
            Pattern.compile("(?<!\\d)\\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01]) ?-? ?[1-8]\\d{6}(?!\\d)");

    private static final Pattern MAIL = Pattern.compile(
            "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)+");
    private static final int LONGEST_MAIL = 254;

    private ContactWriting() {}

    /**
     * A mobile number with hyphens; null for what is none. Spreadsheets drop a leading zero; some people write the country
     * code.
     */
    public static @Nullable String mobile(String written) {
        String digits =
                written.replaceAll("[\\s().-]", "").replaceFirst("^\\+?82", "").replaceFirst("^(?=1[016789])", "0");
        if (!digits.matches("01[016789]\\d{7,8}")) {
            return null;
        }
        int middle = digits.length() - 4;
        return digits.substring(0, 3) + "-" + digits.substring(3, middle) + "-" + digits.substring(middle);
    }

    /** Whether this can be a mail address. */
    public static boolean isMail(String written) {
        return written.length() <= LONGEST_MAIL && MAIL.matcher(written).matches();
    }

    /** Whether this holds what looks like a resident registration number. */
    public static boolean hasResidentNumber(String written) {
        return RESIDENT_NUMBER.matcher(written).find();
    }
}
