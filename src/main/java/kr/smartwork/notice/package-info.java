/** Composes and sends messages through an outbox; the same one twice does nothing. */
@org.jspecify.annotations.NullMarked
package kr.smartwork.notice;
