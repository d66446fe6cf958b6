package kr.smartwork.notice;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Says right before sending whether a notice is still needed, and what it tells. Implemented by {@code process}. */
public interface Eligibility {

    /**
     * The facts of those that are still needed, by id of the notice; one that is missing is cancelled, for instance since
     * the person has answered. Called with a few hundred at most: answer with a fixed number of statements.
     */
    Map<UUID, NoticeFacts> stillNeeded(Collection<PendingNotice> notices);
}
