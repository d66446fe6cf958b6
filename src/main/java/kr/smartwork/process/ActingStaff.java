package kr.smartwork.process;

import java.util.UUID;
import org.camunda.bpm.engine.impl.context.Context;
import org.jspecify.annotations.Nullable;

/** On whose behalf the engine works just now, as {@link EngineRetry} told it. */
final class ActingStaff {

    private ActingStaff() {}

    /** Null in jobs, and when a respondent moves the model. */
    static @Nullable UUID id() {
        String id = Context.getCommandContext().getAuthenticatedUserId();
        return id == null ? null : UUID.fromString(id);
    }
}
