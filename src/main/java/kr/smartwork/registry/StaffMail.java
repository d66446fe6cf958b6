package kr.smartwork.registry;

import java.util.Locale;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * Where a member of staff gets mail at work.
 *
 * @param address null when none was entered
 * @param language of what goes there, Korean or English
 */
public record StaffMail(@Nullable String address, Locale language) {

    /**
     * Reads what was typed into the fields {@code mail} and {@code language}; an empty address is none.
     *
     * @throws InvalidInput if it cannot be an address, or nobody speaks the language
     */
    public static StaffMail typed(String mail, String language) {
        String address = mail.strip();
        if (!address.isEmpty() && !ContactWriting.isMail(address)) {
            throw InvalidInput.at("mail", "format", Text.of("staff.mail.format"));
        }
        if (!language.equals("ko") && !language.equals("en")) {
            throw InvalidInput.at("language", "unknown", Text.of("staff.mail.language.unknown"));
        }
        return new StaffMail(address.isEmpty() ? null : address, Locale.forLanguageTag(language));
    }
}
