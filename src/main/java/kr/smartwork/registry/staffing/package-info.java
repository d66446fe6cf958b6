/** Who works what, and who is there: responsibilities, absences with their substitutes, the duty roster, holidays. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("staffing")
package kr.smartwork.registry.staffing;
