/** How a model begins: as a copy of one that is released, or as a file of any tool. */
@org.jspecify.annotations.NullMarked
package kr.smartwork.modeling.begin;
