package kr.smartwork.registry.intake;

import java.util.Map;

/**
 * A row of a list as written.
 *
 * @param number as a spreadsheet counts: the header is row 1 if nothing stands above it
 * @param cells tidied cells by column; columns the list does not have are missing, empty cells are empty
 * @param overflow has something to the right of the last header
 */
record TableRow(int number, Map<FacilityColumn, String> cells, boolean overflow) {

    String cell(FacilityColumn column) {
        return cells.getOrDefault(column, "");
    }
}
