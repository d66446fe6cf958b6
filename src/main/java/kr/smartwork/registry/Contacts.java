package kr.smartwork.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Who answers for which facility. */
public interface Contacts extends Repository<Contact, UUID> {

    /** The contacts of a facility on a day with their persons, the first one first. */
    @Query(
            """
            select c from Contact c join fetch c.person
            where c.facilityId = :facilityId and c.validFrom <= :day and (c.validTo is null or c.validTo > :day)
            order by c.positionNo, c.id""")
    List<Contact> findValid(UUID facilityId, LocalDate day);
}
