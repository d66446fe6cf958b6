/**
 * Formulas of a form: a small part of FEEL (OMG DMN 1.3, chapter 10), read and evaluated by the FEEL engine that comes with
 * the process engine.
 *
 * <p>An evaluation cannot be interrupted, so what a formula may contain is bounded before it ever runs: names, constants,
 * comparisons, {@code and}, {@code or}, the four basic operations, {@code if}, lists of constants, and a few functions.
 * No loops, ranges, filters or function definitions.
 */
@org.jspecify.annotations.NullMarked
package kr.smartwork.form.feel;
