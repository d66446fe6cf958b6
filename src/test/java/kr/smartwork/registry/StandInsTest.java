package kr.smartwork.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whose work is whose on a day. */
class StandInsTest {

    static final UUID A = UUID.fromString("00000000-0000-7000-8000-00000000000a");
    static final UUID B = UUID.fromString("00000000-0000-7000-8000-00000000000b");
    static final UUID C = UUID.fromString("00000000-0000-7000-8000-00000000000c");

    @Test
    void whoever_is_there_does_their_own_work() {
        StandIns day = new StandIns(List.of(absent(A, B)));
        assertThat(day.workerFor(B)).isEqualTo(B);
        assertThat(day.orphaned(B)).isFalse();
        assertThat(day.orphaned(null)).isFalse();
        assertThat(day.workedBy(A)).isEmpty();
    }

    @Test
    void a_substitute_who_is_absent_is_followed_to_theirs() {
        StandIns day = new StandIns(List.of(absent(A, B), absent(B, C)));
        assertThat(day.workerFor(A)).isEqualTo(C);
        assertThat(day.workedBy(C)).extracting(Absentee::id).containsExactly(A, B);
        assertThat(day.workedBy(B)).isEmpty();
    }

    @Test
    void in_a_circle_nobody_does_it() {
        StandIns day = new StandIns(List.of(absent(A, B), absent(B, C), absent(C, A)));
        assertThat(List.of(A, B, C)).allSatisfy(one -> {
            assertThat(day.orphaned(one)).isTrue();
            assertThat(day.workedBy(one)).isEmpty();
        });
    }

    @Test
    void nobody_does_it_when_the_substitute_cannot_work_any_more() {
        assertThat(new StandIns(List.of(absent(A, null))).orphaned(A)).isTrue();
    }

    private static StandIns.Absence absent(UUID who, UUID substitute) {
        return new StandIns.Absence(new Absentee(who, who.toString()), substitute);
    }
}
