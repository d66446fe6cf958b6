package kr.smartwork.cycle;

import java.util.Set;
import java.util.UUID;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * The wish to open a cycle.
 *
 * @param programCode which program
 * @param title shown to everybody, 1–200 characters
 * @param requestId chosen by the asker; the same one again gives the same cycle
 * @param facilities codes that narrow the audience; empty means everybody the program asks
 * @param acknowledgeUnreachable whether the asker knows that some facilities have no reachable contact
 * @param openedBy the member of staff, null for the program itself
 */
public record OpenCycle(
        String programCode,
        String title,
        String requestId,
        Schedule schedule,
        Set<String> facilities,
        boolean acknowledgeUnreachable,
        @Nullable UUID openedBy) {

    /** More would not fit into one statement of the database. */
    private static final int MOST_FACILITIES = 50_000;

    public OpenCycle {
        title = title.strip();
        facilities = Set.copyOf(facilities);
        if (title.isEmpty() || title.length() > 200) {
            throw InvalidInput.at("title", "length", Text.of("cycle.open.title.length"));
        }
        if (facilities.size() > MOST_FACILITIES) {
            throw InvalidInput.at("facilities", "too-many", Text.of("cycle.open.facilities.tooMany", MOST_FACILITIES));
        }
        if (!requestId.matches("[\\x21-\\x7e]{1,150}")) {
            throw InvalidInput.at("requestId", "format", Text.of("cycle.open.requestId.format"));
        }
    }
}
