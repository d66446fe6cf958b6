package kr.smartwork.registry.staffing;

import java.time.Instant;
import java.util.UUID;

/** Somebody's duty for a unit, from one moment to another. */
public record DutyShift(UUID id, UUID staffId, String name, Instant from, Instant until) {}
