/** Org units, facilities, contacts, officials: who answers, who is responsible. */
@org.jspecify.annotations.NullMarked
package kr.smartwork.registry;
