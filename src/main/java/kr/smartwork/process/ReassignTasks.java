package kr.smartwork.process;

import java.util.List;
import java.util.UUID;
import kr.smartwork.audit.AuditEvent;
import kr.smartwork.audit.AuditTrail;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.Officials;
import kr.smartwork.registry.Role;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.NotFound;
import kr.smartwork.shared.Text;
import org.springframework.stereotype.Service;

/** Gives several tasks of one person to another, by a supervisor: all of them in one transaction, or none. */
@Service
public class ReassignTasks {

    /** The most tasks given at once. */
    public static final int MOST = 500;

    private final EngineRetry retry;
    private final TaskSteps steps;
    private final Officials officials;
    private final AuditTrail audit;

    ReassignTasks(EngineRetry retry, TaskSteps steps, Officials officials, AuditTrail audit) {
        this.retry = retry;
        this.steps = steps;
        this.officials = officials;
        this.audit = audit;
    }

    /**
     * Gives them to a colleague.
     *
     * @param from who holds them
     * @param taskIds in the order in which they are locked, see {@code reports}
     * @return how many
     * @throws NotFound when nobody is called so
     * @throws InvalidInput when none or too many are chosen, or the colleague may not do one of them
     * @throws kr.smartwork.shared.Conflict when one of them was done or has moved on meanwhile
     */
    public int give(Actor actor, String from, List<String> taskIds, String colleague) {
        actor.require(Role.SUPERVISOR);
        List<String> chosen = taskIds.stream().distinct().toList();
        require(chosen, colleague);
        UUID holder = officials.findByUsername(from).orElseThrow(NotFound::new).id();
        return retry.run(actor, () -> {
            List<TaskSteps.Step> ready = chosen.stream()
                    .map(task -> steps.reassign(actor, task, holder, colleague))
                    .toList();
            ready.forEach(TaskSteps.Step::run);
            chosen.forEach(task -> audit.record(new AuditEvent(actor.username(), "task.reassign", "task", task, null)));
            return ready.size();
        });
    }

    private static void require(List<String> chosen, String colleague) {
        if (chosen.isEmpty()) {
            throw InvalidInput.at("tasks", "required", Text.of("report.workload.chooseTasks"));
        }
        if (chosen.size() > MOST) {
            throw InvalidInput.at("tasks", "too-many", Text.of("report.workload.tooMany", MOST));
        }
        if (colleague.isBlank()) {
            throw InvalidInput.at("user", "required", Text.of("report.task.chooseColleague"));
        }
    }
}
