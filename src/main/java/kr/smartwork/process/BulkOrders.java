package kr.smartwork.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import kr.smartwork.audit.AuditEvent;
import kr.smartwork.audit.AuditTrail;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.Role;
import kr.smartwork.shared.Conflict;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.NotFound;
import kr.smartwork.shared.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The same step for many tasks: chosen, looked at, confirmed, and then worked off in the background by {@link BulkWorker}.
 * An order belongs to whoever gave it; to everybody else it does not exist.
 */
@Service
@Transactional
public class BulkOrders {

    /** The most tasks of one order. */
    public static final int MOST = 5_000;

    /** How long a confirmed order waits, so that a slip can be taken back before anything has happened. */
    public static final Duration GRACE = Duration.ofSeconds(7);

    private final BulkRows rows;
    private final TaskRows tasks;
    private final BulkPreviews previews;
    private final AuditTrail audit;
    private final Clock clock;

    BulkOrders(BulkRows rows, TaskRows tasks, BulkPreviews previews, AuditTrail audit, Clock clock) {
        this.rows = rows;
        this.tasks = tasks;
        this.previews = previews;
        this.audit = audit;
        this.clock = clock;
    }

    /** Prepares an order for these tasks; those outside the actor's units do not exist here. */
    public UUID prepare(Actor actor, BulkAction action, Collection<String> taskIds) {
        actor.require(Role.OFFICIAL, Role.SUPERVISOR);
        if (taskIds.size() > MOST) {
            throw InvalidInput.at("task", "too-many", Text.of("report.bulk.tooMany", MOST));
        }
        return prepare(actor, action, TaskConditions.these(actor, taskIds, clock));
    }

    /** Prepares an order for all tasks that match, on whatever page they are. */
    public UUID prepareMatching(Actor actor, BulkAction action, TaskFilter filter) {
        actor.require(Role.OFFICIAL, Role.SUPERVISOR);
        return prepare(actor, action, TaskConditions.matching(actor, filter, clock));
    }

    private UUID prepare(Actor actor, BulkAction action, TaskConditions where) {
        if (action == BulkAction.RESTORE || action.ofReports()) {
            throw InvalidInput.at("action", "not-possible", Text.of("report.task.decisionNotPossible"));
        }
        List<OpenTask> chosen = tasks.findAll(where, MOST + 1);
        if (chosen.isEmpty()) {
            throw InvalidInput.at("task", "required", Text.of("report.bulk.nothing"));
        }
        if (chosen.size() > MOST) {
            throw InvalidInput.at("task", "too-many", Text.of("report.bulk.tooMany", MOST));
        }
        return previews.store(actor, action, chosen);
    }

    /** Prepares an order for these reports; whether the actor may is said of each. */
    public UUID prepareReports(Actor actor, BulkAction action, Collection<UUID> reportIds) {
        actor.require(Role.OFFICIAL, Role.SUPERVISOR);
        if (!action.ofReports()) {
            throw InvalidInput.at("action", "not-possible", Text.of("report.task.decisionNotPossible"));
        }
        if (reportIds.isEmpty()) {
            throw InvalidInput.at("report", "required", Text.of("report.bulk.nothing"));
        }
        if (reportIds.size() > MOST) {
            throw InvalidInput.at("report", "too-many", Text.of("report.bulk.tooMany", MOST));
        }
        return previews.storeReports(actor, action, reportIds);
    }

    /** The order with how far it is. */
    @Transactional(readOnly = true)
    public BulkOrder get(Actor actor, UUID id) {
        return rows.find(id).filter(order -> order.staffId().equals(actor.id())).orElseThrow(NotFound::new);
    }

    /** Its tasks in this state, the gravest first. */
    @Transactional(readOnly = true)
    public List<BulkItem> items(Actor actor, UUID id, BulkItem.State state, int limit) {
        return rows.items(get(actor, id), state, false, limit);
    }

    /** Its urgent and flagged tasks, the gravest first: what a person should have read before confirming. */
    @Transactional(readOnly = true)
    public List<BulkItem> remarkable(Actor actor, UUID id, int limit) {
        return rows.items(get(actor, id), BulkItem.State.PENDING, true, limit);
    }

    /** The org paths of its tasks, to find colleagues for all of them. */
    @Transactional(readOnly = true)
    public List<String> orgPaths(Actor actor, UUID id) {
        return rows.orgPaths(get(actor, id).id());
    }

    /**
     * Confirms it. It begins after {@link #GRACE}.
     *
     * @param comment required for {@link BulkAction#RETURN}
     * @param colleague required for {@link BulkAction#ASSIGN}
     * @param unwanted tasks to leave out after all
     */
    public void confirm(Actor actor, UUID id, String comment, @Nullable String colleague, Collection<String> unwanted) {
        confirm(actor, id, comment, colleague, null, unwanted);
    }

    /**
     * The same with a moment.
     *
     * @param until required for {@link BulkAction#EXTEND}
     */
    public void confirm(
            Actor actor,
            UUID id,
            String comment,
            @Nullable String colleague,
            @Nullable Instant until,
            Collection<String> unwanted) {
        BulkOrder order = locked(actor, id);
        if (order.state() != BulkOrder.State.PREVIEW) {
            throw new Conflict("already-confirmed", Text.of("report.bulk.confirmed"));
        }
        previews.require(order.action(), comment, colleague, until);
        rows.leaveOut(id, unwanted, Text.of("report.bulk.unwanted"));
        if (rows.find(id).orElseThrow().pending() == 0) {
            throw InvalidInput.at("task", "required", Text.of("report.bulk.nothing"));
        }
        rows.confirm(id, comment.strip(), colleague, until, clock.instant().plus(GRACE));
        audit(actor, order.action(), id);
    }

    /** Stops it: what has not been done stays as it is. Before its beginning that is all. */
    public void cancel(Actor actor, UUID id) {
        BulkOrder order = locked(actor, id);
        if (order.over()) {
            throw new Conflict("order-over", Text.of("report.bulk.over"));
        }
        rows.cancel(id, clock.instant());
    }

    /** Takes back what it has done, as an order of its own that begins at once. Returns that order's id. */
    public UUID undo(Actor actor, UUID id) {
        BulkOrder order = locked(actor, id);
        if (!order.undoable()) {
            throw new Conflict("not-undoable", Text.of("report.bulk.notUndoable"));
        }
        UUID undo = rows.copyToUndo(order, clock.instant());
        audit(actor, BulkAction.RESTORE, undo);
        return undo;
    }

    private BulkOrder locked(Actor actor, UUID id) {
        rows.lock(id);
        return get(actor, id);
    }

    private void audit(Actor actor, BulkAction action, UUID id) {
        String name = "task.bulk." + action.name().toLowerCase(Locale.ROOT);
        audit.record(new AuditEvent(actor.username(), name, "bulk-order", id.toString(), null));
    }
}
