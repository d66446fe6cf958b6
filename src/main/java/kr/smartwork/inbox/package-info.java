/** Officials' pages: the inbox and the case. */
@org.jspecify.annotations.NullMarked
package kr.smartwork.inbox;
