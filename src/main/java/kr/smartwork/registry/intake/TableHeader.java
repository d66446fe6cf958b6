package kr.smartwork.registry.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.smartwork.shared.FieldError;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.Text;

/** Which column stands where, and what it is called in this file. */
final class TableHeader {

    private final Map<FacilityColumn, Integer> places = new EnumMap<>(FacilityColumn.class);
    private final List<String> titles;
    private final List<String> ignored = new ArrayList<>();

    private TableHeader(List<String> titles) {
        this.titles = titles;
    }

    /** @throws InvalidInput naming every column that is missing or there twice */
    static TableHeader of(List<String> cells) {
        if (cells.size() > Limits.COLUMNS) {
            throw BrokenFile.because("too-many-columns", Limits.COLUMNS);
        }
        TableHeader header = new TableHeader(cells.stream().map(CellText::tidy).toList());
        List<FieldError> errors = header.read();
        if (header.places.isEmpty()) {
            throw BrokenFile.because("no-header", String.join(", ", FacilityColumn.labels()));
        }
        errors.addAll(header.missing());
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return header;
    }

    Map<FacilityColumn, Integer> places() {
        return places;
    }

    int size() {
        return titles.size();
    }

    /** Titles that mean nothing to the registry. */
    List<String> ignored() {
        return ignored;
    }

    boolean has(FacilityColumn column) {
        return places.containsKey(column);
    }

    /** What the file calls the column. */
    String title(FacilityColumn column) {
        Integer place = places.get(column);
        return place == null ? column.label() : titles.get(place);
    }

    private List<FieldError> read() {
        List<FieldError> errors = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < titles.size(); i++) {
            String title = titles.get(i);
            FacilityColumn column = FacilityColumn.of(title);
            boolean twice = !title.isEmpty() && !seen.add(FacilityColumn.plain(title));
            if (twice || (column != null && places.putIfAbsent(column, i) != null)) {
                errors.add(error("duplicate-column", title));
            } else if (column == null && !title.isEmpty()) {
                ignored.add(title);
            }
        }
        return errors;
    }

    private List<FieldError> missing() {
        return FacilityColumn.REQUIRED.stream()
                .filter(column -> !has(column))
                .map(column -> error("missing-column", column.label()))
                .toList();
    }

    private static FieldError error(String code, String title) {
        return new FieldError("file", code, Text.of("registry.import.file." + code, title));
    }
}
