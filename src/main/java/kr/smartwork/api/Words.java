package kr.smartwork.api;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.Text;
import org.jspecify.annotations.Nullable;

/** Fixed words of the contract; {@code IN_REVIEW}, {@code inReview} and {@code in-review} are the same word. */
public final class Words {

    private Words() {}

    /** The meaning of a word; {@link InvalidInput} at the field, naming the known words, when there is none. */
    public static <E extends Enum<E>> E read(Class<E> type, String field, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(known -> bare(known.name()).equals(bare(word)))
                .findFirst()
                .orElseThrow(() -> unknown(type, field));
    }

    /** The same for a word that may be left out. */
    public static <E extends Enum<E>> @Nullable E find(Class<E> type, String field, @Nullable String word) {
        return word == null || word.isBlank() ? null : read(type, field, word);
    }

    private static <E extends Enum<E>> InvalidInput unknown(Class<E> type, String field) {
        String known = Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
        return InvalidInput.at(field, "unknown-word", Text.of("api.unknownWord", known));
    }

    private static String bare(String word) {
        return word.strip().replaceAll("[_-]", "").toLowerCase(Locale.ROOT);
    }
}
