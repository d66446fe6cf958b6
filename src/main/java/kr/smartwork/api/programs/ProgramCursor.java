package kr.smartwork.api.programs;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import kr.smartwork.api.Listing;
import kr.smartwork.program.Program;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.ListCursor;
import kr.smartwork.shared.Text;
import org.jspecify.annotations.Nullable;

/** Parts of the programs, which are few and read as a whole; the cursor is the code of the last one. */
final class ProgramCursor {

    private static final int MAX_LIMIT = 200;

    private ProgramCursor() {}

    static Listing<ProgramEntry> part(List<Program> all, @Nullable String cursor, int limit) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw InvalidInput.at("limit", "out-of-range", Text.of("cycle.list.limit", MAX_LIMIT));
        }
        List<Program> rest = all.subList(cursor == null || cursor.isBlank() ? 0 : after(all, cursor), all.size());
        boolean more = rest.size() > limit;
        List<Program> part = more ? rest.subList(0, limit) : rest;
        return Listing.of(
                part, ProgramEntry::of, more ? encode(part.get(limit - 1).code()) : null);
    }

    private static int after(List<Program> all, String cursor) {
        for (int i = 0; i < all.size(); i++) {
            if (encode(all.get(i).code()).equals(cursor)) {
                return i + 1;
            }
        }
        throw ListCursor.unreadable();
    }

    private static String encode(String code) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(code.getBytes(StandardCharsets.UTF_8));
    }
}
