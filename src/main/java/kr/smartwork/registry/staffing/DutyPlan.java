package kr.smartwork.registry.staffing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A duty as somebody enters it; what is missing is null.
 *
 * @param unit the unit it is for
 * @param username who is on duty; empty when nobody was chosen
 */
public record DutyPlan(UUID unit, String username, @Nullable Instant from, @Nullable Instant until) {}
