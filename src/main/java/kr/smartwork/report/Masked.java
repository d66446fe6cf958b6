package kr.smartwork.report;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How a person can be reached, with enough left out that it can be recognised but not used. */
final class Masked {

    private static final Pattern MIDDLE = Pattern.compile("(?<=^\\d{2,4}-)\\d+(?=-)");
    private static final int MAIL_SHOWN = 2;
    private static final int PHONE_SHOWN = 4;

    private Masked() {}

    /** 010-****-1234. */
    static @Nullable String phone(@Nullable String number) {
        if (number == null) {
            return null;
        }
        String masked = MIDDLE.matcher(number).replaceFirst("****");
        return masked.equals(number) ? "****" + number.substring(Math.max(0, number.length() - PHONE_SHOWN)) : masked;
    }

    /** ki***@example.com. */
    static @Nullable String mail(@Nullable String address) {
        if (address == null) {
            return null;
        }
        int at = address.indexOf('@');
        return at < 0 ? "***" : address.substring(0, Math.min(MAIL_SHOWN, at)) + "***" + address.substring(at);
    }
}
