package kr.smartwork.form.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.Text;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** An Excel file as text, read within limits: how large it unpacks is measured before it is read. */
final class Workbook {

    private static final int MOST_BYTES = 5 * 1024 * 1024;
    private static final long MOST_UNPACKED = 60L * 1024 * 1024;
    private static final int SHORTEST = 4;
    private static final int MOST_ENTRIES = 500;
    private static final int MOST_ROWS = 3_000;
    private static final int MOST_COLUMNS = 100;
    private static final int LONGEST_CELL = 4_000;

    private final Map<String, List<List<String>>> sheets;

    private Workbook(Map<String, List<List<String>>> sheets) {
        this.sheets = sheets;
    }

    /** @throws InvalidInput at {@code file} if it is no Excel file, or too large */
    static Workbook read(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw broken("too-large", MOST_BYTES / 1024 / 1024);
        }
        if (bytes.length < SHORTEST || !ReadableWorkbook.isOOXMLZipHeader(bytes)) {
            throw broken("not-excel");
        }
        requireSmallUnpacked(bytes);
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
            for (Sheet sheet : book.getSheets().toList()) {
                sheets.put(sheet.getName(), rows(sheet));
            }
            return new Workbook(sheets);
        } catch (IOException | RuntimeException unreadable) {
            throw unreadable instanceof InvalidInput told ? told : broken("not-excel");
        }
    }

    /** Unpacks everything once, keeping nothing: what the directory of the archive says of sizes is not to be trusted. */
    private static void requireSmallUnpacked(byte[] bytes) {
        long unpacked = 0;
        byte[] buffer = new byte[8192];
        try (ZipFile zip = ZipFile.builder().setByteArray(bytes).get()) {
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
            if (entries.size() > MOST_ENTRIES) {
                throw broken("not-excel");
            }
            for (ZipArchiveEntry entry : entries) {
                try (InputStream content = zip.getInputStream(entry)) {
                    for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                        unpacked += read;
                        if (unpacked > MOST_UNPACKED) {
                            throw broken("too-large", MOST_BYTES / 1024 / 1024);
                        }
                    }
                }
            }
        } catch (IOException damaged) {
            throw broken("not-excel");
        }
    }

    private static List<List<String>> rows(Sheet sheet) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (Stream<Row> lines = sheet.openStream()) {
            for (Row line : (Iterable<Row>) lines::iterator) {
                if (line.getRowNum() > MOST_ROWS) {
                    throw broken("too-many-rows", MOST_ROWS);
                }
                while (rows.size() < line.getRowNum() - 1) {
                    rows.add(List.of());
                }
                rows.add(cells(line));
            }
        }
        return rows;
    }

    private static List<String> cells(Row line) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < Math.min(line.getCellCount(), MOST_COLUMNS); i++) {
            Cell cell = line.hasCell(i) ? line.getCell(i) : null;
            String text = cell == null || cell.getValue() == null ? "" : cell.getText();
            cells.add(Normalizer.normalize(
                            text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) : text, Normalizer.Form.NFC)
                    .strip());
        }
        return cells;
    }

    /** The rows of the sheet of this name, whatever its case; the first sheet when there is none and one will do. */
    Optional<SheetTable> sheet(String name, boolean orFirst) {
        return sheets.entrySet().stream()
                .filter(sheet -> sheet.getKey().strip().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .or(() -> orFirst ? sheets.entrySet().stream().findFirst() : Optional.empty())
                .map(sheet -> SheetTable.of(sheet.getKey(), sheet.getValue()));
    }

    static InvalidInput broken(String code, Object... args) {
        return InvalidInput.at("file", code, Text.of("form.import.file." + code, args));
    }
}
