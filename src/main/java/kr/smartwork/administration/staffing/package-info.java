/** Who is there to work: pages about absences. */
@org.jspecify.annotations.NullMarked
package kr.smartwork.administration.staffing;
