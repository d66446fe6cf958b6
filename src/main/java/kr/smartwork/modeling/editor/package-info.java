/** The editor of models in the browser: what it offers instead of expressions and element names. */
@org.jspecify.annotations.NullMarked
package kr.smartwork.modeling.editor;
