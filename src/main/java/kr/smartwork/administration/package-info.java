/** Registry, people, channels, audit, retention, failed jobs: the pages of those who keep the office's data. */
@org.jspecify.annotations.NullMarked
package kr.smartwork.administration;
