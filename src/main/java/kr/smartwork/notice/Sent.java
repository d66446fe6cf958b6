package kr.smartwork.notice;

import org.jspecify.annotations.Nullable;

/** A claimed notice with its outcome, and its text once it was composed. */
record Sent(Claimed claimed, Outcome outcome, @Nullable Letter letter) {}
