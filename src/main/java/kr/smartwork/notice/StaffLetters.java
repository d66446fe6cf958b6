package kr.smartwork.notice;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * Says right before sending whether a notice to a member of staff is still needed, and writes it. Implemented by
 * {@code process}.
 */
public interface StaffLetters {

    /** What its letters are for; there is one for each purpose that concerns staff. */
    Purpose purpose();

    /**
     * The letters of those that are still needed, by id of the notice; one that is missing is cancelled. Called with a few
     * hundred at most: answer with a fixed number of statements.
     */
    Map<UUID, StaffLetter> stillNeeded(Collection<PendingStaffNotice> notices);
}
