package kr.smartwork.form.exchange;

import java.io.Serializable;
import kr.smartwork.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with, or was not understood of, a spreadsheet.
 *
 * @param sheet its name
 * @param row as the spreadsheet counts, from 1
 * @param column the column's heading as written; null for the whole row
 */
public record ImportRemark(String sheet, int row, @Nullable String column, Text text) implements Serializable {}
