package kr.smartwork.administration;

import org.jspecify.annotations.Nullable;

/** A person as a page may show it to those who need not know who it is. */
record MaskedPerson(String name, @Nullable String mobile, @Nullable String mail) {

    static MaskedPerson of(String name, @Nullable String mobile, @Nullable String mail) {
        return new MaskedPerson(name(name), mobile(mobile), mail(mail));
    }

    /** {@code 홍*동}: the first and the last character stay; of two the first. */
    static String name(String name) {
        int[] characters = name.codePoints().toArray();
        int last = characters.length > 2 ? characters.length - 1 : characters.length;
        for (int i = 1; i < last; i++) {
            characters[i] = '*';
        }
        return new String(characters, 0, characters.length);
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
