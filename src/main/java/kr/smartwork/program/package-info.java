/** What is asked of whom and when: form, audience, schedule, models, texts, rules. */
@org.jspecify.annotations.NullMarked
package kr.smartwork.program;
