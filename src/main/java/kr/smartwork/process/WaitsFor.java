package kr.smartwork.process;

import org.jspecify.annotations.Nullable;

/** For whom a report waits at an element. */
enum WaitsFor {
    RESPONDENT,
    OFFICIAL,
    SUPERVISOR;

    /**
     * For whom at a user task.
     *
     * @param kind null for the respondent's own form
     * @param supervisors it is the supervisors' to do
     */
    static WaitsFor at(@Nullable TaskKind kind, boolean supervisors) {
        if (kind == null) {
            return RESPONDENT;
        }
        return supervisors ? SUPERVISOR : OFFICIAL;
    }
}
