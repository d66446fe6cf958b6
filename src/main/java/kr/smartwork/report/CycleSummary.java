package kr.smartwork.report;

import kr.smartwork.cycle.CycleHead;

/**
 * A cycle as a line of a list. The numbers count only reports of the reader's own units.
 *
 * @param expected reports owed; 0 until the audience is frozen
 * @param answered reports submitted and not returned, as the figures count them
 */
public record CycleSummary(CycleHead head, int expected, int answered) {}
