package kr.smartwork.form;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One number or chosen option of an answer, as figures read it. Personal fields have none.
 *
 * @param code of the chosen option; {@code true} or {@code false} for a box
 * @param rowNo row of a roster, else 0
 * @param itemNo position among several chosen options, else 0
 */
public record AnswerValue(String field, int rowNo, int itemNo, @Nullable BigDecimal number, @Nullable String code) {}
