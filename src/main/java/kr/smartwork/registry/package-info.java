/**
 * Org units, facilities, contacts, officials: who answers, who is responsible.
 *
 * <p>Periods of validity are half open throughout: a row counts from {@code valid_from} up to, but not on,
 * {@code valid_to}; a facility is closed from {@code closed_on} on.
 */
@org.jspecify.annotations.NullMarked
package kr.smartwork.registry;
