package kr.smartwork.process;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Carries out, on every node, the hand-overs whose day has come: whoever gets the row does it, in that transaction. */
@Component
class HandOverJob {

    private static final Logger LOG = LoggerFactory.getLogger(HandOverJob.class);

    private final HandOvers handOvers;

    HandOverJob(HandOvers handOvers) {
        this.handOvers = handOvers;
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 20_000)
    void carryOutDue() {
        handOvers.due().forEach(id -> {
            if (handOvers.carryOutDue(id)) {
                LOG.info("Carried out hand-over {}", id);
            }
        });
    }
}
