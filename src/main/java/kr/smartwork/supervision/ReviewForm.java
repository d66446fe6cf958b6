package kr.smartwork.supervision;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a supervisor typed into the review of a cycle.
 *
 * @param reports the chosen ones
 * @param confirmed anything when the figures are confirmed
 */
record ReviewForm(@Nullable List<@Nullable UUID> reports, String comment, @Nullable String confirmed) {

    ReviewForm {
        comment = comment == null ? "" : comment;
    }

    List<UUID> chosen() {
        return reports == null
                ? List.of()
                : reports.stream().filter(Objects::nonNull).distinct().toList();
    }

    public boolean has(UUID report) {
        return reports != null && reports.contains(report);
    }
}
