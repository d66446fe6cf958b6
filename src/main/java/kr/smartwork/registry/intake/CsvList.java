package kr.smartwork.registry.intake;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kr.smartwork.shared.InvalidInput;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Reads comma-separated text (RFC 4180) into a list; the first row with anything in it is the header. */
final class CsvList {

    // Empty lines are read as well, so that rows have the numbers people see in a spreadsheet.
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

    private @Nullable TableHeader header;
    private final List<TableRow> rows = new ArrayList<>();

    private CsvList() {}

    /** @throws InvalidInput at {@code file} for broken quotes, no header, no rows, too many of anything */
    static FacilityTable read(String text) {
        CsvList list = new CsvList();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), FORMAT)) {
            list.readAll(parser);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (list.header == null || list.rows.isEmpty()) {
            throw BrokenFile.because("no-rows");
        }
        return new FacilityTable(list.header, list.rows);
    }

    private void readAll(CSVParser parser) {
        long good = 0;
        try {
            for (CSVRecord line : parser) {
                good = line.getRecordNumber();
                add(line);
            }
        } catch (UncheckedIOException e) {
            throw BrokenFile.because("broken-quotes", good + 1);
        }
    }

    private void add(CSVRecord line) {
        if (line.stream().allMatch(String::isBlank)) {
            return;
        }
        if (header == null) {
            header = TableHeader.of(line.toList());
        } else if (rows.size() == Limits.ROWS) {
            throw BrokenFile.because("too-many-rows", Limits.ROWS);
        } else {
            rows.add(row(header, line));
        }
    }

    private static TableRow row(TableHeader header, CSVRecord line) {
        Map<FacilityColumn, String> cells = new EnumMap<>(FacilityColumn.class);
        header.places()
                .forEach((column, place) ->
                        cells.put(column, place < line.size() ? CellText.tidy(line.get(place)) : ""));
        boolean overflow = line.stream().skip(header.size()).anyMatch(cell -> !cell.isBlank());
        return new TableRow((int) line.getRecordNumber(), cells, overflow);
    }
}
