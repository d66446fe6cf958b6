/**
 * What a member of staff should know without looking for it: collected once a minute, read on a page, chosen by kind, and
 * for those who want it in a mail at most once an hour.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("alert")
package kr.smartwork.process.alert;
