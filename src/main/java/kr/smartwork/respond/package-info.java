/**
 * Respondents' pages: personal link, my reports, form, review, receipt, correction. Rendered on the server; no script is
 * needed, and with one a draft is kept while somebody types and only the sections that change come again. A respondent is
 * known by a signed cookie that the personal link was exchanged for, never by a session row.
 */
@org.jspecify.annotations.NullMarked
package kr.smartwork.respond;
