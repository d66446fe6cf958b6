package kr.smartwork.process;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.StaffAccounts;
import kr.smartwork.registry.StaffUser;
import kr.smartwork.shared.Text;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Works off confirmed orders on every node, a chunk in each lane of each order in turn. With the rights that their givers have now: who has lost
 * a role since the order was given does nothing with it any more.
 */
@Component
class BulkWorker {

    private static final Duration PREVIEWS_KEPT = Duration.ofDays(1);

    private final BulkQueue queue;
    private final BulkRows rows;
    private final BulkChunks chunks;
    private final EngineLanes lanes;
    private final StaffAccounts accounts;
    private final Clock clock;
    private volatile boolean stopping;

    BulkWorker(
            BulkQueue queue, BulkRows rows, BulkChunks chunks, EngineLanes lanes, StaffAccounts accounts, Clock clock) {
        this.queue = queue;
        this.rows = rows;
        this.chunks = chunks;
        this.lanes = lanes;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Works until nothing is left to take. */
    @Scheduled(fixedDelay = 500)
    void work() {
        boolean more = true;
        while (more && !stopping) {
            more = round();
        }
    }

    /** One chunk in each lane of each order; true when any had something to do. */
    boolean round() {
        List<UUID> running = queue.running(clock.instant());
        boolean worked = false;
        for (UUID id : running) {
            Optional<BulkOrder> order = rows.find(id);
            worked |= order.isPresent() && work(order.get());
        }
        return worked;
    }

    private boolean work(BulkOrder order) {
        Optional<Actor> actor =
                accounts.find(order.username()).filter(StaffUser::active).map(StaffUser::actor);
        if (actor.isEmpty()) {
            queue.refuseAll(order.id(), Text.of("problem.forbidden"), clock.instant());
        }
        boolean worked = actor.isPresent() && work(order, actor.get());
        queue.finish(order.id(), clock.instant());
        return worked;
    }

    private boolean work(BulkOrder order, Actor actor) {
        AtomicBoolean worked = new AtomicBoolean();
        lanes.runUnwrapped(() -> {
            if (chunks.next(order, actor)) {
                worked.set(true);
            }
        });
        return worked.get();
    }

    @Scheduled(initialDelayString = "11m", fixedDelayString = "1h")
    void dropPreviews() {
        queue.dropPreviews(clock.instant().minus(PREVIEWS_KEPT));
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        stopping = true;
    }
}
