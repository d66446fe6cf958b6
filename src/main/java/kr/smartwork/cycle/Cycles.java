package kr.smartwork.cycle;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import kr.smartwork.shared.NotFound;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The cycles. */
public interface Cycles extends Repository<Cycle, UUID> {

    Cycle saveAndFlush(Cycle cycle);

    Optional<Cycle> findById(UUID id);

    Optional<Cycle> findByProgramIdAndRequestId(UUID programId, String requestId);

    /** The cycle with its row locked until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Cycle c where c.id = :id")
    Optional<Cycle> lock(UUID id);

    /** The cycle as it stays until the transaction ends: others may read it so as well, but nobody changes it. */
    @Lock(LockModeType.PESSIMISTIC_READ)
    @Query("select c from Cycle c where c.id = :id")
    Optional<Cycle> hold(UUID id);

    /** The held cycle; {@link NotFound} if there is none. */
    default Cycle getHeld(UUID id) {
        return hold(id).orElseThrow(NotFound::new);
    }

    /** The cycle; {@link NotFound} if there is none. */
    default Cycle get(UUID id) {
        return findById(id).orElseThrow(NotFound::new);
    }

    /** The locked cycle; {@link NotFound} if there is none. */
    default Cycle getLocked(UUID id) {
        return lock(id).orElseThrow(NotFound::new);
    }
}
