package kr.smartwork.program;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How far officials and supervisors may go.
 *
 * @param longestExtension how long after the due time a facility may be extended to at most; null for until the lock
 */
public record Oversight(@Nullable Duration longestExtension) {}
