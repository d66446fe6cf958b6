/** Who is there to work: absences with their substitutes. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("staffing")
package kr.smartwork.registry.staffing;
