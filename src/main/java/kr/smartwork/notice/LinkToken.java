package kr.smartwork.notice;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;
import kr.smartwork.shared.Ids;
import org.jspecify.annotations.Nullable;

/**
 * A personal link's token taken apart: base64url of the link's id and the first half of its signature.
 *
 * @param wellFormed false when the text was no token at all; id and signature are then of no link
 */
record LinkToken(UUID linkId, byte[] signature, boolean wellFormed) {

    static final int SIGNATURE_BYTES = 16;

    private static final int BYTES = 16 + SIGNATURE_BYTES;
    private static final int CHARACTERS = 43;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    /** Reads any text; what is no token becomes one that fits no link, so that it is checked at the same cost. */
    static LinkToken parse(String text) {
        byte[] bytes = decode(text);
        if (bytes == null) {
            return new LinkToken(Ids.next(), new byte[SIGNATURE_BYTES], false);
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        byte[] signature = new byte[SIGNATURE_BYTES];
        UUID id = new UUID(buffer.getLong(), buffer.getLong());
        buffer.get(signature);
        return new LinkToken(id, signature, true);
    }

    static String format(UUID linkId, byte[] signature) {
        ByteBuffer buffer = ByteBuffer.allocate(BYTES);
        buffer.putLong(linkId.getMostSignificantBits()).putLong(linkId.getLeastSignificantBits());
        return ENCODER.encodeToString(buffer.put(signature, 0, SIGNATURE_BYTES).array());
    }

    /** Only the one spelling that we write: the decoder would ignore the last two bits. */
    private static byte @Nullable [] decode(String text) {
        if (text.length() != CHARACTERS) {
            return null;
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            return ENCODER.encodeToString(bytes).equals(text) ? bytes : null;
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
    }
}
