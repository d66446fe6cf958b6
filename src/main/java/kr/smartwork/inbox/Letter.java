package kr.smartwork.inbox;

import org.jspecify.annotations.Nullable;

/**
 * The ways in that a letter to one respondent brings, and whom to call.
 *
 * @param code as it is typed
 * @param address where it is typed
 * @param official in charge; null when the team as a whole is
 * @param phone the office number; null when the office has not entered it
 */
record Letter(
        String recipient, QrImage qr, String code, String address, @Nullable String official, @Nullable String phone) {}
