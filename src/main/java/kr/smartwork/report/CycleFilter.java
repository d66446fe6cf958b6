package kr.smartwork.report;

import kr.smartwork.cycle.CycleState;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * Which cycles to list.
 *
 * @param program code of a program, or null for all
 * @param state or null for all
 * @param cursor {@link CyclePage#next()} of the page before, or null
 * @param limit rows per page, 1 to 200
 */
public record CycleFilter(@Nullable String program, @Nullable CycleState state, @Nullable String cursor, int limit) {

    /** The most rows on one page. */
    public static final int MAX_LIMIT = 200;

    public CycleFilter {
        program = program == null || program.isBlank() ? null : program.strip();
        cursor = cursor == null || cursor.isBlank() ? null : cursor.strip();
        if (limit < 1 || limit > MAX_LIMIT) {
            throw InvalidInput.at("limit", "out-of-range", Text.of("cycle.list.limit", MAX_LIMIT));
        }
    }
}
