package kr.smartwork.process;

/** How many tasks each view of the inbox holds, without further filters. */
public record TaskCounts(long mine, long unassigned, long team, long done) {

    /** The count of one view. */
    public long of(TaskView view) {
        return switch (view) {
            case MINE -> mine;
            case UNASSIGNED -> unassigned;
            case TEAM -> team;
            case DONE -> done;
        };
    }
}
