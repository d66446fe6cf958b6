package kr.smartwork.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the history of a cycle's approvals.
 *
 * @param by name; null for the program itself
 * @param forName in whose stead a deputy acted, or null
 */
public record ApprovalAct(
        String unitName,
        ApprovalState state,
        @Nullable String by,
        @Nullable String forName,
        @Nullable String reason,
        Instant at) {}
