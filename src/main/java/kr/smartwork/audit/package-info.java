/** Append-only trail of who did what to whom: references and digests, never personal values. */
@org.jspecify.annotations.NullMarked
package kr.smartwork.audit;
