/** The only package that knows the engine: facades, delegates, the task projection, model rules, deployment. */
@org.jspecify.annotations.NullMarked
package kr.smartwork.process;
