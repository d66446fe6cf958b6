package kr.smartwork.shared;

/**
 * A broken rule at one field.
 *
 * @param field the field's key in the form or the request
 * @param code kebab-case, for programs, such as {@code required}
 * @param text the sentence for people
 */
public record FieldError(String field, String code, Text text) {}
