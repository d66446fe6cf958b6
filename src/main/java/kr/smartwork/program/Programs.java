package kr.smartwork.program;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The programs. */
public interface Programs extends Repository<Program, UUID> {

    Program save(Program program);

    Optional<Program> findById(UUID id);

    Optional<Program> findByCode(String code);

    List<Program> findAllByOrderByPositionNo();
}
