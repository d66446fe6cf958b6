package kr.smartwork.registry.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kr.smartwork.registry.OrgUnit;
import org.jspecify.annotations.Nullable;

/** Checks the rows of a list one by one against the rules that need no look at the facilities already there. */
final class RowReader {

    private final FacilityTable table;
    private final TypeLookup types;
    private final UnitLookup units;
    private final Findings findings;
    private final Map<String, Integer> rowsByCode = new HashMap<>();

    RowReader(FacilityTable table, TypeLookup types, UnitLookup units, Findings findings) {
        this.table = table;
        this.types = types;
        this.units = units;
        this.findings = findings;
    }

    /** The rows without findings. */
    List<FacilityRow> read() {
        List<FacilityRow> good = new ArrayList<>();
        for (TableRow row : table.rows()) {
            FacilityRow read = read(row);
            if (read != null && !findings.has(row.number())) {
                good.add(read);
            }
        }
        return good;
    }

    private @Nullable FacilityRow read(TableRow row) {
        row.cells().forEach((column, cell) -> {
            if (cell.length() > Limits.CELL) {
                findings.add(row.number(), column, "cell-too-long", Limits.CELL, cell.length());
            }
        });
        if (row.overflow()) {
            findings.add(row.number(), null, "beyond-header");
        }
        if (findings.has(row.number())) {
            return null;
        }
        RowCells cells = new RowCells(row, findings);
        String code = code(row, cells);
        FacilityValues values = values(row, cells);
        List<FacilityRow.Slot> slots = new ContactCells(table.header(), row, cells, findings).read();
        return code == null || values == null ? null : new FacilityRow(row.number(), code, values, slots);
    }

    private @Nullable String code(TableRow row, RowCells cells) {
        String code = cells.required(FacilityColumn.CODE, cells::code);
        Integer first = code == null ? null : rowsByCode.putIfAbsent(code, row.number());
        if (first != null) {
            findings.add(row.number(), FacilityColumn.CODE, "duplicate-code", Objects.requireNonNull(code), first);
        }
        return code;
    }

    private @Nullable FacilityValues values(TableRow row, RowCells cells) {
        String name = cells.required(FacilityColumn.NAME, column -> cells.text(column, 200));
        String type = cells.required(FacilityColumn.TYPE, column -> type(row, column));
        UUID unit = unit(row);
        String road = cells.text(FacilityColumn.ROAD_ADDRESS, 300);
        String lot = cells.text(FacilityColumn.LOT_ADDRESS, 300);
        LocalDate opened = cells.date(FacilityColumn.OPENED_ON);
        LocalDate closed = cells.date(FacilityColumn.CLOSED_ON);
        if (opened != null && closed != null && closed.isBefore(opened)) {
            findings.add(row.number(), FacilityColumn.CLOSED_ON, "closed-before-opened");
        }
        FacilityValues values = new FacilityValues(
                Objects.requireNonNullElse(name, ""),
                Objects.requireNonNullElse(type, ""),
                unit,
                road == null ? lot : road,
                cells.degrees(FacilityColumn.LATITUDE, 32, 44),
                cells.degrees(FacilityColumn.LONGITUDE, 123, 133),
                cells.phone(FacilityColumn.PHONE),
                cells.count(FacilityColumn.CAPACITY),
                cells.count(FacilityColumn.STAFF_COUNT),
                cells.text(FacilityColumn.MANAGING_BODY, 200),
                cells.date(FacilityColumn.DATA_DATE),
                opened,
                closed);
        return name == null || type == null ? null : values;
    }

    private @Nullable String type(TableRow row, FacilityColumn column) {
        String type = types.find(row.cell(column));
        if (type == null) {
            findings.add(row.number(), column, "unknown-type", shown(row.cell(column)), types.names());
        }
        return type;
    }

    private @Nullable UUID unit(TableRow row) {
        String cell = row.cell(FacilityColumn.ORG_UNIT);
        if (cell.isEmpty()) {
            return null;
        }
        List<OrgUnit> found = units.find(cell);
        if (found.size() == 1) {
            return found.get(0).id();
        }
        findings.add(
                row.number(),
                FacilityColumn.ORG_UNIT,
                found.isEmpty() ? "unknown-unit" : "ambiguous-unit",
                shown(cell));
        return null;
    }

    /** A cell inside a sentence: as much as one needs to recognise it. */
    private static String shown(String cell) {
        return cell.length() <= 40 ? cell : cell.substring(0, 40) + "…";
    }
}
