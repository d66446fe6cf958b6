package kr.smartwork.notice;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Who a notice goes to. */
record Recipient(String name, Locale language, @Nullable String mail) {

    /** English for those who chose it, Korean for everybody else. */
    static Recipient of(String name, String language, @Nullable String mail) {
        return new Recipient(name, "en".equals(language) ? Locale.ENGLISH : Locale.KOREAN, mail);
    }
}
