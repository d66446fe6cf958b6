package kr.smartwork.process;

/**
 * What a hand-over moves.
 *
 * @param tasks open tasks that the giver holds
 * @param responsibilities those that hold on the day or later
 * @param reports reports of open cycles of which the giver is in charge
 */
public record HandOverCounts(int tasks, int responsibilities, int reports) {}
