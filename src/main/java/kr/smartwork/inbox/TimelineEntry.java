package kr.smartwork.inbox;

import java.time.Instant;
import kr.smartwork.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a report.
 *
 * @param who a person's name; null for a rule or the program's own step
 * @param detail what somebody typed with it, or null
 */
record TimelineEntry(Instant at, Text what, @Nullable String who, @Nullable String detail) {}
