package kr.smartwork.report;

/**
 * The accepted reports of one district of a cycle.
 *
 * @param district code of the district
 * @param flaggedOnly only those whose answers a rule has flagged
 */
public record PartOfCycle(String district, boolean flaggedOnly) {}
