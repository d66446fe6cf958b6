package kr.smartwork.registry.staffing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An absence as somebody enters it; what is missing is null.
 *
 * @param username who will be absent
 * @param substitute user name of who does the work meanwhile; empty when nobody was chosen
 * @param until the last day
 */
public record AbsencePlan(String username, String substitute, @Nullable LocalDate from, @Nullable LocalDate until) {}
