package kr.smartwork.process;

import java.util.UUID;
import kr.smartwork.cycle.Cycle;
import kr.smartwork.cycle.CycleState;
import kr.smartwork.cycle.Cycles;
import kr.smartwork.report.OpenReports;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells cycles every minute that extensions have ended without an answer: one question for all, no timer per report. */
@Component
class ExtensionSweep {

    private static final Logger LOG = LoggerFactory.getLogger(ExtensionSweep.class);

    private final EngineRetry retry;
    private final Cycles cycles;
    private final OpenReports openReports;
    private final ReportInstances instances;

    ExtensionSweep(EngineRetry retry, Cycles cycles, OpenReports openReports, ReportInstances instances) {
        this.retry = retry;
        this.cycles = cycles;
        this.openReports = openReports;
        this.instances = instances;
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 25_000)
    void sweep() {
        openReports.cyclesWithEndedExtensions().forEach(this::check);
    }

    private void check(UUID cycleId) {
        try {
            retry.run(null, () -> tell(cycleId));
        } catch (RuntimeException e) {
            LOG.warn("Cycle {} could not be told of ended extensions; the next sweep tries again", cycleId, e);
        }
    }

    private boolean tell(UUID cycleId) {
        Cycle cycle = cycles.getLocked(cycleId);
        boolean followsUp = cycle.state() == CycleState.FOLLOW_UP;
        if (followsUp) {
            instances.correlate(CycleModel.EXTENSIONS_ENDED, cycle.processInstanceId());
        }
        return followsUp;
    }
}
