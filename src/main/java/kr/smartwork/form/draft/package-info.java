/**
 * Forms in the making: drafts, every edit of them as a step, rules in words, and what differs between two versions. A draft
 * is Camunda Forms JSON at every step; what it lacks to be published is said as findings.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("draft")
package kr.smartwork.form.draft;
