package kr.smartwork.process;

import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import kr.smartwork.registry.Actor;
import kr.smartwork.shared.Conflict;
import kr.smartwork.shared.Failure;
import kr.smartwork.shared.Text;
import org.camunda.bpm.engine.IdentityService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs one decision as one transaction, again when it lost a race. Losers see an optimistic lock, a deadlock, a lock
 * time-out, a duplicate key, and now and then a NullPointerException inside the engine; each of them finds the new state
 * on the next try and says it in a sentence. What is run must therefore check the state itself, every time.
 */
@Component
class EngineRetry {

    private static final Logger LOG = LoggerFactory.getLogger(EngineRetry.class);
    private static final int TRIES = 4;
    private static final int PAUSE_MILLIS = 40;

    private final TransactionTemplate transaction;
    private final IdentityService identity;

    EngineRetry(TransactionTemplate transaction, IdentityService identity) {
        this.transaction = transaction;
        this.identity = identity;
    }

    /** Runs it on behalf of a member of staff (null: of nobody the engine knows). */
    <T> T run(@Nullable Actor actor, Supplier<T> decision) {
        identity.setAuthenticatedUserId(actor == null ? null : actor.id().toString());
        try {
            return attempt(decision);
        } finally {
            identity.clearAuthentication();
        }
    }

    /** Runs it once; whatever goes wrong travels. For what has a smaller second way. */
    <T> T once(Actor actor, Supplier<T> work) {
        identity.setAuthenticatedUserId(actor.id().toString());
        try {
            return transaction.execute(status -> work.get());
        } finally {
            identity.clearAuthentication();
        }
    }

    private <T> T attempt(Supplier<T> decision) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.execute(status -> decision.get());
            } catch (Failure told) {
                throw told;
            } catch (RuntimeException lost) {
                if (attempt == TRIES) {
                    LOG.warn("Gave up after {} tries", TRIES, lost);
                    throw new Conflict("busy", Text.of("problem.busy"));
                }
                LOG.debug("Try {} lost a race", attempt, lost);
                pause(attempt);
            }
        }
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(PAUSE_MILLIS) + (long) PAUSE_MILLIS * attempt);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
