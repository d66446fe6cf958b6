package kr.smartwork.registry;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.Text;

/** The last line of a page, by the sort of the list (name, then id), as an opaque word for the address. */
record FacilityCursor(String name, UUID id) {

    String encode() {
        byte[] text = name.getBytes(StandardCharsets.UTF_8);
        byte[] word = ByteBuffer.allocate(16 + text.length)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .put(text)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(word);
    }

    /** {@link InvalidInput} at {@code cursor} for a word that is none of ours. */
    static FacilityCursor decode(String word) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(word);
            ByteBuffer id = ByteBuffer.wrap(bytes, 0, 16);
            String name = new String(Arrays.copyOfRange(bytes, 16, bytes.length), StandardCharsets.UTF_8);
            return new FacilityCursor(name, new UUID(id.getLong(), id.getLong()));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw InvalidInput.at("cursor", "unreadable", Text.of("registry.search.cursor"));
        }
    }
}
