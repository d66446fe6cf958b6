/** Value types everybody needs: ids, times, texts and the failures that people are told about. */
@org.jspecify.annotations.NullMarked
package kr.smartwork.shared;
