/** Computes figures at a milestone and keeps them unchangeable; the same figures live in between. */
@org.jspecify.annotations.NullMarked
package kr.smartwork.aggregation;
