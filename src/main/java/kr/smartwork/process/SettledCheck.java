package kr.smartwork.process;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import kr.smartwork.cycle.Cycle;
import kr.smartwork.cycle.Cycles;
import kr.smartwork.report.OpenReports;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells a cycle that all its reports are settled. Two last submitters do not see each other under READ COMMITTED, and a
 * submission must not touch the cycle's instance; so the question is asked after commit, once for many submissions, and
 * by a sweep every minute for what a crash or another node left behind.
 */
@Component
class SettledCheck {

    private static final Logger LOG = LoggerFactory.getLogger(SettledCheck.class);

    private final Set<UUID> asked = ConcurrentHashMap.newKeySet();
    private final EngineRetry retry;
    private final Cycles cycles;
    private final OpenReports openReports;
    private final ReportInstances instances;

    SettledCheck(EngineRetry retry, Cycles cycles, OpenReports openReports, ReportInstances instances) {
        this.retry = retry;
        this.cycles = cycles;
        this.openReports = openReports;
        this.instances = instances;
    }

    /** Has this cycle looked at within a second or so. Call it after the commit. */
    void soon(UUID cycleId) {
        asked.add(cycleId);
    }

    /** The same after the commit of the caller's transaction. */
    void afterCommit(UUID cycleId) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                soon(cycleId);
            }
        });
    }

    @Scheduled(fixedDelay = 1_000)
    void checkAsked() {
        for (UUID cycleId : asked) {
            asked.remove(cycleId);
            check(cycleId);
        }
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 20_000)
    void sweep() {
        openReports.cyclesTakingAnswers().forEach(this::check);
    }

    /** Correlates if nothing is open; a cycle that does not wait for it is no error. */
    void check(UUID cycleId) {
        try {
            if (openReports.none(cycleId)) {
                retry.run(null, () -> tell(cycleId));
            }
        } catch (RuntimeException e) {
            LOG.warn("Cycle {} could not be told that it is settled; the sweep tries again", cycleId, e);
        }
    }

    private boolean tell(UUID cycleId) {
        Cycle cycle = cycles.getLocked(cycleId);
        boolean settled = openReports.none(cycleId) && !cycle.state().ended();
        if (settled && cycle.processInstanceId() != null) {
            instances.correlate(CycleModel.ALL_SETTLED, cycle.processInstanceId());
        }
        return settled;
    }
}
