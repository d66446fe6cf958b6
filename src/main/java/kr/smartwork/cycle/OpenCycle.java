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

    public OpenCycle {
        title = title.strip();
        facilities = Set.copyOf(facilities);
        if (title.isEmpty() || title.length() > 200) {
            throw InvalidInput.at("title", "length", Text.of("cycle.open.title.length"));
        }
        if (!requestId.matches("[\\x21-\\x7e]{1,150}")) {
            throw InvalidInput.at("requestId", "format", Text.of("cycle.open.requestId.format"));
        }
    }
}
