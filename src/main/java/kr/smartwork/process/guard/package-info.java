/** The second line of defence, inside the engine: what no model can do, whichever way it got there. */
@org.jspecify.annotations.NullMarked
package kr.smartwork.process.guard;
