package kr.smartwork.report;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Shares reports among several officials in charge: each goes to whoever has least to do, open tasks and what was shared out
 * before counted alike; between equals always to the same one.
 */
final class FairShare {

    private static final Comparator<UUID> BY_ID = Comparator.comparing(UUID::toString);

    private final Map<UUID, Integer> loads;

    /** @param open how many open tasks they hold; who is missing holds none */
    FairShare(Map<UUID, Integer> open) {
        this.loads = new HashMap<>(open);
    }

    /** Whose the next report is; null without officials: the team's. */
    @Nullable
    UUID next(List<UUID> officials) {
        UUID least = officials.stream()
                .min(Comparator.comparing(this::load).thenComparing(BY_ID))
                .orElse(null);
        if (least != null) {
            loads.merge(least, 1, (one, other) -> Objects.requireNonNull(one) + Objects.requireNonNull(other));
        }
        return least;
    }

    private int load(UUID official) {
        return loads.getOrDefault(official, 0);
    }
}
