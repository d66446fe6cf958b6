package kr.smartwork.registry.intake;

import kr.smartwork.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * A broken rule in one row.
 *
 * @param row as a spreadsheet counts; the header is row 1
 * @param column the header as the file has it; null when the row as a whole is meant
 * @param code kebab-case, for programs
 * @param text the sentence for people
 */
public record ImportError(int row, @Nullable String column, String code, Text text) {}
