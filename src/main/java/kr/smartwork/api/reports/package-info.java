/** Reports: the whole case, its form, its respondent's link, submissions of other systems. */
@org.jspecify.annotations.NullMarked
package kr.smartwork.api.reports;
