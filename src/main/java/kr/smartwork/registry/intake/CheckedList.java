package kr.smartwork.registry.intake;

/** A list after all checks: what is wrong with it and what storing it would change. */
record CheckedList(FacilityTable table, String encoding, Findings findings, Comparison comparison) {

    boolean clean() {
        return findings.rejectedRows() == 0;
    }

    Changes changes() {
        return comparison.changes();
    }

    ImportReport report(boolean stored) {
        return new ImportReport(
                table.rows().size(),
                comparison.created(),
                comparison.updated(),
                comparison.unchanged(),
                findings.rejectedRows(),
                encoding,
                findings.errors(),
                findings.omitted(),
                table.header().ignored(),
                stored);
    }
}
