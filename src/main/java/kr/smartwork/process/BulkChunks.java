package kr.smartwork.process;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.Officials;
import kr.smartwork.shared.Failure;
import kr.smartwork.shared.Text;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Works off an order, a chunk per transaction: inside one engine command the completions are flushed together, and each
 * item's outcome is stored with what it did. A chunk that loses a race is gone without a trace and done item by item.
 */
@Component
class BulkChunks {

    private static final Logger LOG = LoggerFactory.getLogger(BulkChunks.class);
    private static final int SIZE = 50;

    private final BulkQueue queue;
    private final TaskSteps steps;
    private final BulkReports reports;
    private final EngineRetry retry;
    private final ProcessEngineConfigurationImpl engine;
    private final Officials officials;
    private final SettledCheck settledCheck;
    private final Clock clock;

    BulkChunks(
            BulkQueue queue,
            TaskSteps steps,
            BulkReports reports,
            EngineRetry retry,
            ProcessEngineConfigurationImpl engine,
            Officials officials,
            SettledCheck settledCheck,
            Clock clock) {
        this.queue = queue;
        this.steps = steps;
        this.reports = reports;
        this.retry = retry;
        this.engine = engine;
        this.officials = officials;
        this.settledCheck = settledCheck;
        this.clock = clock;
    }

    private record Result(BulkQueue.Settled settled, @Nullable UUID cycleId) {}

    /** Does the next chunk; false when there was nothing to take. */
    boolean next(BulkOrder order, Actor actor) {
        List<Result> results;
        try {
            results = retry.once(actor, () -> engine.getCommandExecutorTxRequired()
                    .execute(command -> run(order, actor, queue.take(order.id(), SIZE))));
        } catch (RuntimeException lost) {
            LOG.debug("A chunk of order {} lost a race", order.id(), lost);
            results = oneByOne(order, actor);
        }
        Set<UUID> cycles = new HashSet<>();
        results.stream().map(Result::cycleId).filter(Objects::nonNull).forEach(cycles::add);
        cycles.forEach(settledCheck::soon);
        return !results.isEmpty();
    }

    private List<Result> oneByOne(BulkOrder order, Actor actor) {
        List<Result> results = new ArrayList<>();
        for (int position : queue.positions(order.id(), SIZE)) {
            try {
                results.addAll(retry.run(
                        actor,
                        () -> run(
                                order,
                                actor,
                                queue.takeOne(order.id(), position).stream().toList())));
            } catch (Failure told) {
                // A step that failed half way, not in its checks: undone, and said.
                BulkQueue.Settled refused = new BulkQueue.Settled(position, BulkPreviews.sentence(told), null, null);
                queue.settle(order.id(), List.of(refused), clock.instant());
                results.add(new Result(refused, null));
            }
        }
        return results;
    }

    private List<Result> run(BulkOrder order, Actor actor, List<BulkQueue.Item> items) {
        UUID givenTo = givenTo(order, actor);
        List<Result> results = new ArrayList<>();
        for (BulkQueue.Item item : items) {
            if (order.action().ofReports()) {
                results.add(ofReport(order, actor, item));
                continue;
            }
            TaskSteps.Step step;
            try {
                step = step(order, actor, item);
            } catch (Failure told) {
                Text why = BulkPreviews.sentence(told);
                results.add(new Result(new BulkQueue.Settled(item.position(), why, null, null), null));
                continue;
            }
            OpenTask before = step.run();
            results.add(new Result(
                    new BulkQueue.Settled(item.position(), null, givenTo, before.assigneeId()), before.cycleId()));
        }
        queue.settle(order.id(), results.stream().map(Result::settled).toList(), clock.instant());
        return results;
    }

    private Result ofReport(BulkOrder order, Actor actor, BulkQueue.Item item) {
        Supplier<UUID> step;
        try {
            step = reports.prepare(order, actor, UUID.fromString(item.taskId()));
        } catch (Failure told) {
            Text why = BulkPreviews.sentence(told);
            return new Result(new BulkQueue.Settled(item.position(), why, null, null), null);
        }
        return new Result(new BulkQueue.Settled(item.position(), null, null, null), step.get());
    }

    private TaskSteps.Step step(BulkOrder order, Actor actor, BulkQueue.Item item) {
        String task = item.taskId();
        return switch (order.action()) {
            case CLAIM -> steps.claim(actor, task);
            case RELEASE -> steps.release(actor, task);
            case ASSIGN -> steps.assign(actor, task, Objects.requireNonNull(order.colleague()));
            case ACCEPT, RETURN ->
                steps.decide(actor, task, BulkPreviews.decision(order.action(), order.comment(), item.version()));
            case RESTORE -> steps.restore(actor, task, item.givenTo(), item.takenFrom());
            case REMIND, EXTEND -> throw new IllegalArgumentException(task);
        };
    }

    private @Nullable UUID givenTo(BulkOrder order, Actor actor) {
        return switch (order.action()) {
            case CLAIM -> actor.id();
            case ASSIGN ->
                officials
                        .findByUsername(Objects.requireNonNull(order.colleague()))
                        .map(colleague -> colleague.id())
                        .orElse(null);
            default -> null;
        };
    }
}
