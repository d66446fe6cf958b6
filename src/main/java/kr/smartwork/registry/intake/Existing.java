package kr.smartwork.registry.intake;

import java.util.List;
import java.util.UUID;

/** A facility as the registry has it, with today's contacts and those that ended today. */
record Existing(UUID id, FacilityValues values, List<Holder> contacts) {

    /**
     * A contact.
     *
     * @param ended today: may be taken back, but no longer counts
     * @param facilities how many facilities the person answers for in all
     */
    record Holder(UUID contactId, UUID personId, ContactKey key, int position, boolean ended, int facilities) {}
}
