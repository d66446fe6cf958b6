package kr.smartwork.cycle;

/** Where a cycle stands. */
public enum CycleState {
    /** The audience is being frozen and asked. */
    OPENING,
    /** Answers are coming in; the due time has not passed. */
    COLLECTING,
    /** The due time has passed, or the supervisor sent reports back; officials follow up. */
    FOLLOW_UP,
    /** The supervisor looks at the whole. */
    REVIEW,
    PUBLISHED,
    CANCELLED;

    /** Nothing changes any more. */
    public boolean ended() {
        return this == PUBLISHED || this == CANCELLED;
    }
}
