/** One obligation in one cycle: state, versions, flags, decisions. The case. */
@org.jspecify.annotations.NullMarked
package kr.smartwork.report;
