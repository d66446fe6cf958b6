/** Process admins' pages: the released models, and where a cycle and its reports stand on their diagrams. */
@org.jspecify.annotations.NullMarked
package kr.smartwork.modeling;
