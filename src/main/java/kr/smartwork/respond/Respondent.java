package kr.smartwork.respond;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody who came in by a personal link, as the signed cookie says.
 *
 * @param generation of the link; a re-issued link has the next one, and this cookie is dead
 * @param issuedAt when the link was exchanged, to the millisecond
 * @param confirmed the second factor was given
 */
record Respondent(UUID personId, UUID linkId, int generation, Instant issuedAt, boolean confirmed) {}
