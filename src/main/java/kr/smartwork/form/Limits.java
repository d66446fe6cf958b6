package kr.smartwork.form;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What an answer has to be.
 *
 * @param min smallest number, or first step of a scale; null for none
 * @param max largest number, or last step of a scale; null for none
 * @param digits decimal places a number may have, 0 to 6
 * @param pattern regular expression that must be found in the text, or null
 * @param least fewest rows of a roster
 * @param most rows of a roster, or files of a question
 */
public record Limits(
        boolean required,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        int digits,
        int minLength,
        int maxLength,
        @Nullable String pattern,
        int least,
        int most) {}
