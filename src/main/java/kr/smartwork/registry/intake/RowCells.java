package kr.smartwork.registry.intake;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.regex.Pattern;
import kr.smartwork.registry.ContactWriting;
import kr.smartwork.shared.ResidentNumbers;
import org.jspecify.annotations.Nullable;

/** The cells of one row as values; what cannot be read becomes a finding at its cell, and null. */
final class RowCells {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");
    private static final Pattern PHONE = Pattern.compile("(?=.*\\d{3})[0-9+()~.,/# -]{3,30}");
    private static final Pattern COUNT = Pattern.compile("\\d{1,7}(\\.0+)?");

    private final TableRow row;
    private final Findings findings;

    RowCells(TableRow row, Findings findings) {
        this.row = row;
        this.findings = findings;
    }

    /** Present unless empty, then a finding. */
    @Nullable
    String required(FacilityColumn column, Function<FacilityColumn, @Nullable String> reader) {
        if (row.cell(column).isEmpty()) {
            return fault(column, "required");
        }
        return reader.apply(column);
    }

    @Nullable
    String code(FacilityColumn column) {
        return matching(column, CODE, "code-format");
    }

    @Nullable
    String text(FacilityColumn column, int longest) {
        String cell = row.cell(column);
        if (cell.isEmpty()) {
            return null;
        }
        if (cell.length() > longest) {
            return fault(column, "too-long", longest, cell.length());
        }
        return ResidentNumbers.in(cell) ? fault(column, "resident-number") : cell;
    }

    @Nullable
    String phone(FacilityColumn column) {
        return matching(column, PHONE, "phone-format");
    }

    /** With hyphens. */
    @Nullable
    String mobile(FacilityColumn column) {
        String cell = row.cell(column);
        if (cell.isEmpty()) {
            return null;
        }
        String mobile = ContactWriting.mobile(cell);
        return mobile == null ? fault(column, "mobile-format") : mobile;
    }

    @Nullable
    String mail(FacilityColumn column) {
        String cell = row.cell(column);
        if (cell.isEmpty()) {
            return null;
        }
        return ContactWriting.isMail(cell) ? cell : fault(column, "mail-format");
    }

    /** A whole number from 0 on; thousands may have commas, people a counting word. */
    @Nullable
    Integer count(FacilityColumn column) {
        String cell = row.cell(column).replaceAll("[,\\s]|(명|인)$", "");
        if (cell.isEmpty()) {
            return null;
        }
        if (!COUNT.matcher(cell).matches()) {
            findings.add(row.number(), column, "count-format");
            return null;
        }
        return new BigDecimal(cell).intValueExact();
    }

    @Nullable
    BigDecimal degrees(FacilityColumn column, int from, int to) {
        String cell = row.cell(column);
        if (cell.isEmpty()) {
            return null;
        }
        if (cell.matches("\\d{1,3}(\\.\\d{1,20})?")) {
            BigDecimal degrees = new BigDecimal(cell).setScale(6, RoundingMode.HALF_UP);
            if (degrees.compareTo(BigDecimal.valueOf(from)) >= 0 && degrees.compareTo(BigDecimal.valueOf(to)) <= 0) {
                return degrees;
            }
        }
        findings.add(row.number(), column, "degrees", from, to);
        return null;
    }

    @Nullable
    LocalDate date(FacilityColumn column) {
        String cell = row.cell(column);
        if (cell.isEmpty()) {
            return null;
        }
        LocalDate date = CellDate.parse(cell);
        if (date == null) {
            findings.add(row.number(), column, "date-format");
        }
        return date;
    }

    private @Nullable String matching(FacilityColumn column, Pattern pattern, String code) {
        String cell = row.cell(column);
        if (cell.isEmpty()) {
            return null;
        }
        return pattern.matcher(cell).matches() ? cell : fault(column, code);
    }

    private @Nullable String fault(FacilityColumn column, String code, Object... args) {
        findings.add(row.number(), column, code, args);
        return null;
    }
}
