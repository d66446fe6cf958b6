package kr.smartwork.registry.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What is to be written, gathered so that each kind is one batch. */
final class Changes {

    record NewFacility(UUID id, String code, FacilityValues values) {}

    record FacilityUpdate(UUID id, FacilityValues values) {}

    /** A new person, or one whose number or mail has changed. */
    record PersonWrite(UUID id, ContactKey key) {}

    record NewContact(UUID facilityId, UUID personId, int position) {}

    /** In office at this position from now on, also if it had ended today. */
    record ContactMove(UUID contactId, int position) {}

    final List<NewFacility> newFacilities = new ArrayList<>();
    final List<FacilityUpdate> facilityUpdates = new ArrayList<>();
    final List<PersonWrite> newPersons = new ArrayList<>();
    final List<PersonWrite> personUpdates = new ArrayList<>();
    final List<NewContact> newContacts = new ArrayList<>();
    final List<ContactMove> contactMoves = new ArrayList<>();
    final List<UUID> contactEnds = new ArrayList<>();

    /** Grows with every change: tells whether a row changed anything. */
    int size() {
        return newFacilities.size()
                + facilityUpdates.size()
                + newPersons.size()
                + personUpdates.size()
                + newContacts.size()
                + contactMoves.size()
                + contactEnds.size();
    }
}
