package kr.smartwork.process;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kr.smartwork.cycle.Cycle;
import kr.smartwork.cycle.Cycles;
import kr.smartwork.notice.NewNotice;
import kr.smartwork.notice.Outbox;
import kr.smartwork.notice.Purpose;
import kr.smartwork.report.OpenReports;
import kr.smartwork.report.Recipients;
import org.springframework.stereotype.Component;

/**
 * Asks the audience in chunks: inside one engine command the instances, tasks, positions and notices of a few hundred
 * reports are flushed together in batches.
 */
@Component
class Dispatch {

    private final Cycles cycles;
    private final OpenReports reports;
    private final Recipients recipients;
    private final ReportInstances instances;
    private final Outbox outbox;
    private final EngineLanes lanes;
    private final DispatchSettings settings;
    private final Clock clock;

    Dispatch(
            Cycles cycles,
            OpenReports reports,
            Recipients recipients,
            ReportInstances instances,
            Outbox outbox,
            EngineLanes lanes,
            DispatchSettings settings,
            Clock clock) {
        this.cycles = cycles;
        this.reports = reports;
        this.recipients = recipients;
        this.instances = instances;
        this.outbox = outbox;
        this.lanes = lanes;
        this.settings = settings;
        this.clock = clock;
    }

    /** Asks the next chunks; true when more are left. */
    boolean nextChunks(UUID cycleId) {
        lanes.run(() -> nextChunk(cycleId));
        return reports.any(cycleId, OpenReports.Selection.PENDING);
    }

    /**
     * One transaction. The cycle is held, so that it cannot be cancelled between the look at its state and the commit:
     * nobody is asked in a cycle whose reports have been withdrawn.
     */
    private void nextChunk(UUID cycleId) {
        Cycle cycle = cycles.getHeld(cycleId);
        if (cycle.state().ended()) {
            return;
        }
        String definition = Objects.requireNonNull(cycle.reportDefinitionId());
        List<OpenReports.Item> chunk = reports.next(cycleId, OpenReports.Selection.PENDING, settings.chunkSize());
        List<UUID> ids = chunk.stream().map(OpenReports.Item::id).toList();
        List<String> started = chunk.stream()
                .map(item -> instances.start(definition, item.id(), item.officialId()))
                .toList();
        reports.dispatched(ids, started, clock.instant());
        outbox.add(recipients.first(ids).stream()
                .map(person -> new NewNotice(Purpose.INVITATION, cycleId, null, person, 1, null))
                .toList());
    }
}
