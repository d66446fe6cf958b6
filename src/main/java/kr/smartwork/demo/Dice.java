package kr.smartwork.demo;

import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;

/** Seeded chance: the same throws every time. */
final class Dice {

    private final Random random;

    Dice(long seed) {
        this.random = new Random(seed);
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Picks by weights that sum up to 100. */
    <T> T pick(List<T> choices, ToIntFunction<T> percent) {
        int left = random.nextInt(100);
        for (T choice : choices) {
            left -= percent.applyAsInt(choice);
            if (left < 0) {
                return choice;
            }
        }
        return choices.get(choices.size() - 1);
    }

    /** From {@code from} to {@code to}, both included. */
    int between(int from, int to) {
        return from + random.nextInt(to - from + 1);
    }

    boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }

    /** Log-normal around a median: most are ordinary, a few are large. */
    int skewed(double median) {
        double factor = Math.exp(0.7 * Math.max(-2, Math.min(2.5, random.nextGaussian())));
        return Math.max(1, (int) Math.round(median * factor));
    }
}
