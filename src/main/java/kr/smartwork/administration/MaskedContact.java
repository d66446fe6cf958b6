package kr.smartwork.administration;

import kr.smartwork.registry.Contact;
import kr.smartwork.registry.Person;
import org.jspecify.annotations.Nullable;

/** A contact as a page may show it without being logged as access to personal data: enough to recognise, not to call. */
record MaskedContact(int position, String name, @Nullable String mobile, @Nullable String mail, boolean reachable) {

    static MaskedContact of(Contact contact) {
        Person person = contact.person();
        return new MaskedContact(
                contact.position(), person.name(), mobile(person.mobile()), mail(person.mail()), person.reachable());
    }

    /** {@code 010-****-1234}. */
    static @Nullable String mobile(@Nullable String number) {
        if (number == null) {
            return null;
        }
        int tail = Math.max(0, number.length() - 4);
        int head = Math.min(3, tail);
        return number.substring(0, head) + number.substring(head, tail).replaceAll("\\d", "*") + number.substring(tail);
    }

    /** {@code h***@example.com}. */
    static @Nullable String mail(@Nullable String address) {
        return address == null ? null : address.replaceFirst("^(.)[^@]*", "$1***");
    }
}
