package kr.smartwork.api;

import java.time.OffsetDateTime;
import java.util.UUID;
import kr.smartwork.aggregation.Publication;
import org.jspecify.annotations.Nullable;

/**
 * A publication of a cycle's figures.
 *
 * @param current false once it was withdrawn: at, by and reason say so
 */
public record PublicationView(
        int revision,
        UUID snapshotId,
        OffsetDateTime publishedAt,
        @Nullable String publishedBy,
        boolean current,
        @Nullable OffsetDateTime withdrawnAt,
        @Nullable String withdrawnBy,
        @Nullable String withdrawnReason) {

    /** The publication as other systems read it. */
    public static PublicationView of(Publication publication) {
        Publication.Withdrawal withdrawal = publication.withdrawal();
        return new PublicationView(
                publication.revision(),
                publication.snapshotId(),
                Moments.of(publication.publishedAt()),
                publication.publishedBy(),
                publication.current(),
                withdrawal == null ? null : Moments.of(withdrawal.at()),
                withdrawal == null ? null : withdrawal.by(),
                withdrawal == null ? null : withdrawal.reason());
    }
}
