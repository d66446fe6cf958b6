/** Facility lists as files: read, checked row by row, compared with the registry and stored set by set. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("intake")
package kr.smartwork.registry.intake;
