/** REST v1 for other programs: what pages show and do, as JSON, with the same checks. */
@org.jspecify.annotations.NullMarked
package kr.smartwork.api;
