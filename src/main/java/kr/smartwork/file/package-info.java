/** Files that people hand in: recognised by their content, cleaned, and kept under the hash of what they contain. */
@org.jspecify.annotations.NullMarked
package kr.smartwork.file;
