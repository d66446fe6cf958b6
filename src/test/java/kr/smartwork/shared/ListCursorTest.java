package kr.smartwork.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A place in a list survives the address; what is no place of ours is refused in words. */
class ListCursorTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "A-00017", "한빛요양병원 & \"2동\"?/#", "2026-11-22T15:34:40.123456Z"})
    void is_read_as_it_was_written(String key) {
        ListCursor place = new ListCursor(key, UUID.randomUUID());
        String word = place.encode();
        assertThat(word).matches("[\\w-]+");
        assertThat(ListCursor.decode(word)).isEqualTo(place);
    }

    @Test
    void tells_apart_lines_of_the_same_key() {
        assertThat(new ListCursor("a", new UUID(1, 2)).encode())
                .isNotEqualTo(new ListCursor("a", new UUID(2, 1)).encode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "!!", "AAAA", "AAAAAAAAAAAAAAAAAAAA", "한글"})
    void refuses_what_is_none_of_ours(String word) {
        assertThatThrownBy(() -> ListCursor.decode(word))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.errors())
                        .extracting(FieldError::field, FieldError::code)
                        .containsExactly(tuple("cursor", "unreadable")));
    }
}
