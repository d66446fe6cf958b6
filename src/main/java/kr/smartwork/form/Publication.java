package kr.smartwork.form;

/**
 * A form that is to be published.
 *
 * @param json Camunda Forms JSON
 * @param titleEn empty when there is none
 * @param note what changes and why
 * @param publishedBy name of who publishes it
 */
public record Publication(String code, String json, String title, String titleEn, String note, String publishedBy) {}
