package kr.smartwork.shared;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;

/**
 * The last line of a page, as an opaque word for the address.
 *
 * @param key what the list is sorted by
 * @param id tells lines of the same key apart
 */
public record ListCursor(String key, UUID id) {

    /** The word; {@link #decode} reads it again. */
    public String encode() {
        byte[] text = key.getBytes(StandardCharsets.UTF_8);
        byte[] word = ByteBuffer.allocate(16 + text.length)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .put(text)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(word);
    }

    /** {@link InvalidInput} at {@code cursor} for a word that is none of ours. */
    public static ListCursor decode(String word) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(word);
            ByteBuffer id = ByteBuffer.wrap(bytes, 0, 16);
            String key = new String(Arrays.copyOfRange(bytes, 16, bytes.length), StandardCharsets.UTF_8);
            return new ListCursor(key, new UUID(id.getLong(), id.getLong()));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw unreadable();
        }
    }

    /** What is said of a word that is none of ours. */
    public static InvalidInput unreadable() {
        return InvalidInput.at("cursor", "unreadable", Text.of("paging.cursor"));
    }
}
