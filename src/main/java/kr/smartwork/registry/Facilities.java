package kr.smartwork.registry;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The facilities, one at a time; lists are read by {@link FacilityDirectory}. */
public interface Facilities extends Repository<Facility, UUID> {

    /** With its type and org unit. */
    @Query("select f from Facility f join fetch f.type join fetch f.orgUnit where f.code = :code")
    Optional<Facility> findByCode(String code);

    long count();
}
