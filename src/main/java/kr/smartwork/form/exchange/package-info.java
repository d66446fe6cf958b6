/**
 * Forms as spreadsheets, in and out: our own sheet of questions, whose template says what its columns mean, and the common
 * part of XLSForm (xlsform.org), with a list of what was not understood.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("exchange")
package kr.smartwork.form.exchange;
