package kr.smartwork.inbox;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an official noted while calling or on the spot, as one text to go with the answer. */
final class Memo {

    private Memo() {}

    /**
     * Puts it together.
     *
     * @param seen lines of the checklist that are ticked
     * @param found what was heard about who answers; kept as it was typed
     */
    static String of(String comment, String @Nullable [] seen, FoundFields found) {
        List<String> lines = new ArrayList<>();
        lines.add(comment.strip());
        if (seen != null) {
            Arrays.stream(seen).map(line -> "✓ " + line).forEach(lines::add);
        }
        Stream.of("name", "mobile", "mail", "closedOn")
                .map(field -> found.typed().getOrDefault(field, "").strip())
                .forEach(lines::add);
        return String.join("\n", lines.stream().filter(line -> !line.isEmpty()).toList());
    }
}
