package kr.smartwork.respond;

/**
 * One request of somebody whose link holds, before anything of theirs is shown.
 *
 * @param csrf what this page's forms have to send back
 * @param genuine whether this request sent it
 * @param confirmed the second factor is not asked for, or was given
 */
record Arrival(Respondent respondent, String csrf, boolean genuine, boolean confirmed) {}
