/**
 * Respondents' pages: personal link, my reports, form, review, receipt, correction. Rendered whole on the server; no script
 * is needed. A respondent is known by a signed cookie that the personal link was exchanged for, never by a session row.
 */
@org.jspecify.annotations.NullMarked
package kr.smartwork.respond;
