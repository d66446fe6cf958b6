package kr.smartwork.process;

/** How many tasks each view of the inbox holds, without further filters; nobody counts beyond {@link #MOST}. */
public record TaskCounts(long mine, long unassigned, long team, long waiting, long done) {

    /** Where the counting ends: this many or more. */
    public static final int MOST = 1_000;

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

    /** As it is shown: {@code 999+} when nobody counted further. */
    public String shown(TaskView view) {
        return of(view) < MOST ? Long.toString(of(view)) : MOST - 1 + "+";
    }
}
