package kr.smartwork.administration;

import java.util.UUID;
import kr.smartwork.notice.NoticeState;
import kr.smartwork.notice.Purpose;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.Text;
import org.jspecify.annotations.Nullable;

/** The conditions in the address of the outbox; empty ones are null. */
record NoticeFilter(
        @Nullable NoticeState state, @Nullable Purpose purpose, @Nullable UUID cycle, @Nullable String cursor) {

    public boolean narrows() {
        return state != null || purpose != null || cycle != null;
    }

    /** The notice that the page before ended with, or null at the start. */
    @Nullable
    UUID before() {
        try {
            return cursor == null || cursor.isBlank() ? null : UUID.fromString(cursor);
        } catch (IllegalArgumentException notOurs) {
            throw InvalidInput.at("cursor", "unknown-cursor", Text.of("notice.error.unknownCursor"));
        }
    }
}
