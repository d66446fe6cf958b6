package kr.smartwork.registry;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The office's tree; small enough to be read as a whole. */
public interface OrgUnits extends Repository<OrgUnit, UUID> {

    /** Past and present units, each after the one above it. */
    List<OrgUnit> findAllByOrderByPath();

    Optional<OrgUnit> findById(UUID id);

    Optional<OrgUnit> findByCode(String code);

    /** How many there are; zero before the registry was ever filled. */
    long count();
}
