/** Cycles: opened, looked at, reminded, cancelled; their reports in pages. */
@org.jspecify.annotations.NullMarked
package kr.smartwork.api.cycles;
