package kr.smartwork.api.figures;

import java.util.UUID;
import kr.smartwork.aggregation.Source;
import org.jspecify.annotations.Nullable;

/**
 * A report behind a number.
 *
 * @param version number of the version it contributed; null when it contributed no answers
 * @param state the report's state when the figures were frozen
 */
record SourceEntry(
        UUID reportId,
        String facilityCode,
        String facilityName,
        @Nullable UUID versionId,
        @Nullable Integer version,
        String state,
        boolean late) {

    static SourceEntry of(Source source) {
        return new SourceEntry(
                source.reportId(),
                source.facilityCode(),
                source.facilityName(),
                source.versionId(),
                source.versionNo(),
                source.state(),
                source.late());
    }
}
