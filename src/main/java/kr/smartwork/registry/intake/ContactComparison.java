package kr.smartwork.registry.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kr.smartwork.shared.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Compares the contacts a row asks for with those in office. Nobody is written over who answers for other facilities too:
 * then the row means somebody else, or the same person known by the new number.
 */
final class ContactComparison {

    private final Map<ContactKey, UUID> persons = new HashMap<>();
    private final Set<UUID> renewed = new HashSet<>();
    private final Changes changes;

    ContactComparison(Changes changes) {
        this.changes = changes;
    }

    /** Persons the registry has; those renewed by an earlier row are no longer who they were. */
    void know(Map<ContactKey, UUID> found) {
        found.forEach((key, person) -> {
            if (!renewed.contains(person)) {
                persons.putIfAbsent(key, person);
            }
        });
    }

    void compare(UUID facilityId, List<Existing.Holder> holders, List<FacilityRow.Slot> slots) {
        Map<UUID, Integer> wanted = new HashMap<>();
        for (FacilityRow.Slot slot : slots) {
            if (slot.person() != null) {
                wanted.putIfAbsent(person(slot.person(), slot.position(), holders), slot.position());
            }
        }
        for (Existing.Holder holder : holders) {
            keepOrEnd(holder, wanted.remove(holder.personId()), slots);
        }
        wanted.forEach(
                (person, position) -> changes.newContacts.add(new Changes.NewContact(facilityId, person, position)));
    }

    private void keepOrEnd(Existing.Holder holder, @Nullable Integer position, List<FacilityRow.Slot> slots) {
        if (position != null) {
            if (holder.ended() || holder.position() != position) {
                changes.contactMoves.add(new Changes.ContactMove(holder.contactId(), position));
            }
        } else if (!holder.ended() && slots.stream().anyMatch(slot -> slot.position() == holder.position())) {
            changes.contactEnds.add(holder.contactId());
        }
    }

    private UUID person(ContactKey key, int position, List<Existing.Holder> holders) {
        for (Existing.Holder holder : holders) {
            if (holder.key().equals(key) && !renewed.contains(holder.personId())) {
                return holder.personId();
            }
        }
        UUID known = persons.get(key);
        if (known != null) {
            return known;
        }
        Existing.Holder holder = at(holders, position);
        UUID id = holder != null && renewable(holder, key) ? renew(holder, key) : create(key);
        if (key.tellsPersonsApart()) {
            persons.put(key, id);
        }
        return id;
    }

    private boolean renewable(Existing.Holder holder, ContactKey key) {
        return holder.facilities() == 1 && holder.key().name().equals(key.name());
    }

    private UUID renew(Existing.Holder holder, ContactKey key) {
        changes.personUpdates.add(new Changes.PersonWrite(holder.personId(), key));
        renewed.add(holder.personId());
        persons.remove(holder.key(), holder.personId());
        return holder.personId();
    }

    private UUID create(ContactKey key) {
        UUID id = Ids.next();
        changes.newPersons.add(new Changes.PersonWrite(id, key));
        return id;
    }

    private static Existing.@Nullable Holder at(List<Existing.Holder> holders, int position) {
        return holders.stream()
                .filter(holder -> !holder.ended() && holder.position() == position)
                .findFirst()
                .orElse(null);
    }
}
