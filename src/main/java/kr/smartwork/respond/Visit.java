package kr.smartwork.respond;

import java.util.UUID;

/**
 * One request of a respondent whose link still holds.
 *
 * @param csrf what this page's forms have to send back
 * @param genuine whether this request sent it: false means that the page was too old or not ours
 */
record Visit(UUID personId, String csrf, boolean genuine) {}
