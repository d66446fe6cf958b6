package kr.smartwork.process;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the engine's listeners saw in one transaction, netted: an element entered and left again within it leaves no
 * trace. Written at its end in a few batches, so that a chunk of hundreds of reports costs a few statements.
 */
final class WaitStates {

    /** A report at an element. */
    record Position(UUID reportId, String element) {}

    /**
     * A user task the engine has created.
     *
     * @param element the user task in the model
     * @param ownerId business key: the id of a report, a cycle or a facility notice
     * @param position which of several units it is for, from 0
     */
    record NewTask(
            String id,
            TaskKind kind,
            String element,
            UUID ownerId,
            int position,
            String processInstanceId,
            String role,
            @Nullable UUID assigneeId) {}

    /** A user task that is over: completed by somebody, or no longer needed. */
    record EndedTask(String id, boolean completed, @Nullable UUID by, @Nullable String outcome) {}

    private final Map<Position, WaitsFor> entered = new LinkedHashMap<>();
    private final Set<Position> left = new LinkedHashSet<>();
    private final Map<String, NewTask> created = new LinkedHashMap<>();
    private final Map<String, EndedTask> ended = new LinkedHashMap<>();

    void enter(Position position, WaitsFor whom) {
        entered.put(position, whom);
    }

    void leave(Position position) {
        if (entered.remove(position) == null) {
            left.add(position);
        }
    }

    void create(NewTask task) {
        created.put(task.id(), task);
    }

    void end(EndedTask task) {
        if (created.remove(task.id()) == null) {
            ended.putIfAbsent(task.id(), task);
        }
    }

    Map<Position, WaitsFor> entered() {
        return entered;
    }

    Set<Position> left() {
        return left;
    }

    Map<String, NewTask> created() {
        return created;
    }

    Map<String, EndedTask> ended() {
        return ended;
    }
}
