package kr.smartwork.aggregation;

import java.time.Instant;
import java.util.UUID;

/** Figures frozen at a milestone. The same milestone taken anew has the next revision, counted from 1. */
public record Snapshot(UUID id, UUID cycleId, String milestone, int revision, Instant takenAt) {}
