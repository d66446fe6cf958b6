/** Process admins' pages: the released models, and where cycles and their reports stand on their diagrams. */
@org.jspecify.annotations.NullMarked
package kr.smartwork.modeling;
