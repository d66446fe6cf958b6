package kr.smartwork.registry;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How contact data is written, the same in lists and on pages. */
public final class ContactWriting {

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
}
