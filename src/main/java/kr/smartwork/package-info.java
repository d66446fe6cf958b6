/** The application: start, security and web configuration. */
@org.jspecify.annotations.NullMarked
package kr.smartwork;
