package kr.smartwork.process.alert;

/**
 * Whether somebody wants their alerts by mail, too.
 *
 * @param mail the address at work, as typed; empty for none
 * @param language {@code ko} or {@code en}, of the mails
 */
public record DigestChoice(boolean wanted, String mail, String language) {}
