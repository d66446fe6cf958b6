package kr.smartwork.report;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import kr.smartwork.shared.NotFound;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The reports. */
public interface Reports extends Repository<Report, UUID> {

    Optional<Report> findById(UUID id);

    Report saveAndFlush(Report report);

    /** The report with its row, the mutex of its process instance, locked until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from Report r where r.id = :id")
    Optional<Report> lock(UUID id);

    /** The report; {@link NotFound} if there is none. */
    default Report get(UUID id) {
        return findById(id).orElseThrow(NotFound::new);
    }

    /** The locked report; {@link NotFound} if there is none. */
    default Report getLocked(UUID id) {
        return lock(id).orElseThrow(NotFound::new);
    }
}
