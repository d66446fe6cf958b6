package kr.smartwork.demo;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a simulated respondent answers: when, and whether the first try is wrong. Follows from the facility's code alone, so
 * that a restart goes on where the last one stopped.
 *
 * @param after time after the opening of the cycle; null for never
 * @param wrongFirst types words where a number belongs, reads the sentence, and corrects it
 */
record Habit(@Nullable Duration after, boolean wrongFirst) {

    private static final int NEVER = 12;
    private static final int LATE = 8;
    private static final int WRONG = 5;

    /** Twelve in a hundred never answer, eight after the due time (8 minutes), the others in the first seven minutes. */
    static Habit of(String facilityCode) {
        Dice dice = new Dice(facilityCode.hashCode());
        if (dice.percent(NEVER)) {
            return new Habit(null, false);
        }
        int seconds = dice.percent(LATE) ? dice.between(500, 780) : dice.between(15, 420);
        return new Habit(Duration.ofSeconds(seconds), dice.percent(WRONG));
    }
}
