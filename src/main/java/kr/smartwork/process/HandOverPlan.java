package kr.smartwork.process;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A hand-over as somebody enters it.
 *
 * @param from user name of who gives
 * @param to user name of who takes over; empty when nobody was chosen
 * @param on the day from which it holds; null when missing
 * @param responsibility the one responsibility that changes hands with what hangs on it; null for the whole desk
 */
public record HandOverPlan(String from, String to, @Nullable LocalDate on, @Nullable UUID responsibility) {}
