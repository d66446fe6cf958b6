package kr.smartwork.registry.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kr.smartwork.shared.Text;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with the rows of one list; beyond a sensible number it only counts. */
final class Findings {

    private final TableHeader header;
    private final List<ImportError> errors = new ArrayList<>();
    private final Set<Integer> rows = new HashSet<>();
    private int omitted;

    Findings(TableHeader header) {
        this.header = header;
    }

    /** The sentence is {@code registry.import.row.} plus the code. */
    void add(int row, @Nullable FacilityColumn column, String code, Object... args) {
        rows.add(row);
        if (errors.size() == Limits.ERRORS) {
            omitted++;
            return;
        }
        String title = column == null ? null : header.title(column);
        errors.add(new ImportError(row, title, code, Text.of("registry.import.row." + code, args)));
    }

    boolean has(int row) {
        return rows.contains(row);
    }

    int rejectedRows() {
        return rows.size();
    }

    int omitted() {
        return omitted;
    }

    List<ImportError> errors() {
        return errors.stream().sorted(Comparator.comparingInt(ImportError::row)).toList();
    }
}
