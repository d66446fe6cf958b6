package kr.smartwork.api.tasks;

import org.jspecify.annotations.Nullable;

/**
 * What became of one task.
 *
 * @param code null when it is done, else why not, for programs
 * @param message the same in a sentence
 */
record TaskResult(String id, boolean done, @Nullable String code, @Nullable String message) {

    static TaskResult done(String id) {
        return new TaskResult(id, true, null, null);
    }
}
