/** Asking for the release of a model, and deciding about it. */
@org.jspecify.annotations.NullMarked
package kr.smartwork.modeling.release;
