package kr.smartwork.program;

import java.time.Instant;

/**
 * The wish to change a program's parameters.
 *
 * @param base when the program had last been changed as the asker saw it; by then nobody else may have changed it
 * @param note why, at most {@link #LONGEST_NOTE} characters; may be empty
 * @param running whether running cycles are to follow
 */
public record ParameterWish(ProgramParameters parameters, Instant base, String note, boolean running) {

    public static final int LONGEST_NOTE = 500;
}
