package kr.smartwork.cycle;

import java.util.UUID;

/**
 * A cycle has been stored; heard in the same transaction by the process, so that both exist or neither.
 *
 * @param cycleModel process id of the model that runs it
 * @param reportModel process id of the model of its reports
 */
public record CycleOpened(UUID cycleId, String cycleModel, String reportModel) {}
