package kr.smartwork.form;

/**
 * A rule of the form that an answer has met.
 *
 * @param code stable inside a version of the form
 * @param field key of the question
 */
public record FlaggedRule(String code, String field, Severity severity) {}
