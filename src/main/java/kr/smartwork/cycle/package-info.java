/** One run of a program: frozen audience, deadlines, state, progress. */
@org.jspecify.annotations.NullMarked
package kr.smartwork.cycle;
