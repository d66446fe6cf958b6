/** The inbox of officials and supervisors, one task at a time or many. */
@org.jspecify.annotations.NullMarked
package kr.smartwork.api.tasks;
