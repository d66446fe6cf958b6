package kr.smartwork.registry;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The kinds of facilities, in the office's order. */
public interface FacilityTypes extends Repository<FacilityType, String> {

    List<FacilityType> findAllByOrderByPositionNo();

    Optional<FacilityType> findByCode(String code);
}
