package kr.smartwork.bench;

import java.util.Arrays;
import java.util.Locale;

/** Figures of several rounds: the median with minimum and maximum, since machines are noisy. */
record Rounds(double[] values) {

    static Rounds of(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Rounds(sorted);
    }

    double median() {
        return values[values.length / 2];
    }

    /** For a table: {@code median (minimum–maximum)}. */
    String text() {
        return String.format(Locale.ROOT, "%,.1f (%,.1f–%,.1f)", median(), values[0], values[values.length - 1]);
    }
}
