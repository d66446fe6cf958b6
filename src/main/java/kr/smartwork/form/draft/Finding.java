package kr.smartwork.form.draft;

import kr.smartwork.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * What a draft lacks to be published.
 *
 * @param card the card it belongs to, or null for the form as a whole
 */
public record Finding(@Nullable String card, String code, Text text) {}
