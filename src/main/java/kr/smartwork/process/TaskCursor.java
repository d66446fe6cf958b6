package kr.smartwork.process;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.ListCursor;

/** The last line of a page, by the sort of its view (a time, then the id), as an opaque word for the address. */
record TaskCursor(Instant moment, String id) {

    private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");

    String encode() {
        byte[] text = id.getBytes(StandardCharsets.UTF_8);
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, moment);
        byte[] word = ByteBuffer.allocate(Long.BYTES + text.length)
                .putLong(micros)
                .put(text)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(word);
    }

    /** {@link InvalidInput} at {@code cursor} for a word that is none of ours. */
    static TaskCursor decode(String word) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(word);
            Instant moment = Instant.EPOCH.plus(ByteBuffer.wrap(bytes).getLong(), ChronoUnit.MICROS);
            String id = new String(Arrays.copyOfRange(bytes, Long.BYTES, bytes.length), StandardCharsets.UTF_8);
            if (moment.isBefore(Instant.EPOCH) || moment.isAfter(LAST) || !id.matches("[\\w-]+")) {
                throw new IllegalArgumentException("Neither a time nor an id of ours");
            }
            return new TaskCursor(moment, id);
        } catch (IllegalArgumentException | ArithmeticException | BufferUnderflowException e) {
            throw ListCursor.unreadable();
        }
    }
}
