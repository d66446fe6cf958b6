package kr.smartwork.supervision;

import kr.smartwork.report.PartOfCycle;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a cycle is to be sent back, and why.
 *
 * @param flagged anything for the flagged reports only
 */
record PartForm(String district, @Nullable String flagged, String reason) {

    PartForm {
        district = district == null ? "" : district;
        reason = reason == null ? "" : reason;
    }

    PartOfCycle part() {
        return new PartOfCycle(district, flagged != null && !flagged.isEmpty());
    }

    public boolean flaggedOnly() {
        return part().flaggedOnly();
    }
}
