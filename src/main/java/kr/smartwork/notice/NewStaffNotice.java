package kr.smartwork.notice;

import java.util.UUID;

/**
 * A message to a member of staff, to write into the outbox. Its key is person, purpose and ordinal: the same again does
 * nothing.
 *
 * @param id chosen by the caller, whose own rows may speak of it
 */
public record NewStaffNotice(UUID id, Purpose purpose, UUID staffId, int ordinal) {

    /** What the database refuses to hold twice. */
    String dedupKey(String channel) {
        return String.join(":", "staff", staffId.toString(), purpose.name(), channel, Integer.toString(ordinal));
    }
}
