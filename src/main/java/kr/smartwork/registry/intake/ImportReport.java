package kr.smartwork.registry.intake;

import java.util.List;

/**
 * What an import did, or would do.
 *
 * @param rows rows with anything in them, without the header; the sum of created, updated, unchanged and rejected, unless
 *     the rejected rows kept the others from being stored: then created, updated and unchanged are 0
 * @param encoding {@code UTF-8} or {@code MS949}
 * @param errors by row; at most 1,000
 * @param moreErrors how many more there are
 * @param ignoredColumns headers that mean nothing to the registry
 * @param stored false for a dry run, and when nothing was stored because of errors
 */
public record ImportReport(
        int rows,
        int created,
        int updated,
        int unchanged,
        int rejected,
        String encoding,
        List<ImportError> errors,
        int moreErrors,
        List<String> ignoredColumns,
        boolean stored) {

    public ImportReport {
        errors = List.copyOf(errors);
        ignoredColumns = List.copyOf(ignoredColumns);
    }

    /** Nothing stands in the way of storing every row. */
    public boolean clean() {
        return rejected == 0;
    }

    /** Rows that can be stored although others cannot. */
    public int good() {
        return rows - rejected;
    }

    ImportReport nothingStored() {
        return new ImportReport(rows, 0, 0, 0, rejected, encoding, errors, moreErrors, ignoredColumns, false);
    }
}
