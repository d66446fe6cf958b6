/** The invented city of the evaluation profile and its residents who answer by themselves. */
@org.jspecify.annotations.NullMarked
package kr.smartwork.demo;
