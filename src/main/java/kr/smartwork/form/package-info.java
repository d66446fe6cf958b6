/** Camunda-Forms schemas: versions, rendering model, server-side check of a submission. */
@org.jspecify.annotations.NullMarked
package kr.smartwork.form;
