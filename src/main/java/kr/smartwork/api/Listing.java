package kr.smartwork.api;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next what to pass as {@code cursor} for the part that follows; null at the end
 */
public record Listing<T>(List<T> items, @Nullable String next) {

    /** Rows per part unless asked otherwise. */
    public static final String USUAL_LIMIT = "50";

    public Listing {
        items = List.copyOf(items);
    }

    /** Rows as a reader gives them, each said in the words of the contract. */
    public static <S, T> Listing<T> of(List<S> rows, Function<? super S, T> entry, @Nullable String next) {
        return new Listing<>(rows.stream().map(entry).toList(), next);
    }
}
