/** What a model may contain: safe reading, the allow-list, the grammar of expressions, liveness. Knows no engine. */
@org.jspecify.annotations.NullMarked
package kr.smartwork.process.rules;
