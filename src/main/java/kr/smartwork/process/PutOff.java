package kr.smartwork.process;

import java.time.Instant;
import kr.smartwork.registry.Actor;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** Puts a task off that somebody has just worked on: whoever did holds it from now on, unless somebody else did before. */
@Component
class PutOff {

    private final TaskRows rows;
    private final TaskService engine;

    PutOff(TaskRows rows, TaskService engine) {
        this.rows = rows;
        this.engine = engine;
    }

    void until(Actor actor, OpenTask task, Instant moment) {
        if (task.assigneeId() == null) {
            engine.setAssignee(task.id(), actor.id().toString());
            rows.assign(actor, task, actor.id());
        }
        rows.snooze(actor, task, moment);
    }
}
