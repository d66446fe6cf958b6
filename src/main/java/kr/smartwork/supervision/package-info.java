/** Supervisors' pages: programs and the opening of cycles, how cycles stand, their review, their reports and figures. */
@org.jspecify.annotations.NullMarked
package kr.smartwork.supervision;
