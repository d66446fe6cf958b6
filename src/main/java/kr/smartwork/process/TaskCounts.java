package kr.smartwork.process;

/** How many tasks each view of the inbox holds, without further filters; nobody counts beyond {@link #MOST}. */
public record TaskCounts(long mine, long unassigned, long team, long waiting, long done) {

    /** Where the counting ends: this many or more. */
    public static final int MOST = 1_000;

    /** Where the counting of what is done ends: nobody waits for it. */
    static final int MOST_DONE = 100;

    /** The count of one view. */
    public long of(TaskView view) {
        return switch (view) {
            case MINE -> mine;
            case UNASSIGNED -> unassigned;
            case TEAM -> team;
            case WAITING -> waiting;
            case DONE -> done;
        };
    }

    /** Whether the count of a view is exact. */
    public boolean exact(TaskView view) {
        return of(view) < most(view);
    }

    /** As it is shown: {@code 999+} when nobody counted further. */
    public String shown(TaskView view) {
        return exact(view) ? Long.toString(of(view)) : most(view) - 1 + "+";
    }

    private static int most(TaskView view) {
        return view == TaskView.DONE ? MOST_DONE : MOST;
    }
}
