/** The form builder's pages: lists, the editor with its preview, the test link, publishing, and published forms. */
@org.jspecify.annotations.NullMarked
package kr.smartwork.modeling.builder;
