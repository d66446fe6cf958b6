package kr.smartwork.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whose a report is when several officials are in charge. */
class FairShareTest {

    static final UUID A = UUID.fromString("00000000-0000-7000-8000-00000000000a");
    static final UUID B = UUID.fromString("f0000000-0000-7000-8000-00000000000b");

    @Test
    void whoever_has_least_to_do_gets_the_next_one() {
        FairShare share = new FairShare(Map.of(A, 2));
        assertThat(shared(share, 6)).containsExactly(B, B, A, B, A, B);
    }

    @Test
    void between_equals_it_is_always_the_same_one() {
        assertThat(new FairShare(Map.of()).next(List.of(B, A))).isEqualTo(A);
        assertThat(new FairShare(Map.of()).next(List.of(A, B))).isEqualTo(A);
    }

    @Test
    void without_an_official_it_is_the_teams() {
        assertThat(new FairShare(Map.of()).next(List.of())).isNull();
    }

    private static List<UUID> shared(FairShare share, int reports) {
        return Stream.generate(() -> share.next(List.of(A, B))).limit(reports).toList();
    }
}
