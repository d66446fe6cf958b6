package kr.smartwork.registry;

import java.util.ArrayList;
import java.util.List;
import kr.smartwork.shared.FieldError;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.ResidentNumbers;
import kr.smartwork.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * Who somebody is and how to reach them, as far as it was told.
 *
 * @param mobile with hyphens
 */
public record ContactDetails(@Nullable String name, @Nullable String mobile, @Nullable String mail) {

    /** Nothing was told. */
    public static final ContactDetails NONE = new ContactDetails(null, null, null);

    private static final int LONGEST_NAME = 100;

    /**
     * Reads what was typed into the fields {@code name}, {@code mobile} and {@code mail}; empty ones are not told.
     *
     * @throws InvalidInput with every field that cannot be read
     */
    public static ContactDetails typed(@Nullable String name, @Nullable String mobile, @Nullable String mail) {
        List<FieldError> errors = new ArrayList<>();
        String who = orNull(name);
        if (who != null && who.length() > LONGEST_NAME) {
            errors.add(new FieldError("name", "too-long", Text.of("contact.name.tooLong", LONGEST_NAME)));
        } else if (who != null && ResidentNumbers.in(who)) {
            errors.add(new FieldError("name", "resident-number", Text.of("form.error.resident-number")));
        }
        String number = orNull(mobile);
        if (number != null && ContactWriting.mobile(number) == null) {
            errors.add(new FieldError("mobile", "format", Text.of("contact.mobile.format")));
        }
        String address = orNull(mail);
        if (address != null && !ContactWriting.isMail(address)) {
            errors.add(new FieldError("mail", "format", Text.of("contact.mail.format")));
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return new ContactDetails(who, number == null ? null : ContactWriting.mobile(number), address);
    }

    /** These, and where they say nothing, those. */
    public ContactDetails orElse(ContactDetails those) {
        return new ContactDetails(
                name == null ? those.name : name,
                mobile == null ? those.mobile : mobile,
                mail == null ? those.mail : mail);
    }

    /** Nothing is known. */
    public boolean isEmpty() {
        return name == null && mobile == null && mail == null;
    }

    /** Some message can reach them. */
    public boolean reachable() {
        return mobile != null || mail != null;
    }

    private static @Nullable String orNull(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    /** Says nothing personal into a log. */
    @Override
    public String toString() {
        return "ContactDetails[…]";
    }
}
