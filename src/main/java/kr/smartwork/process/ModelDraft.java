package kr.smartwork.process;

import java.time.Instant;

/**
 * A model that somebody works on and nothing runs with.
 *
 * @param revision from 1, grows with each change that is kept; 0 for the release nobody has changed yet
 * @param savedBy name of who changed it last
 */
public record ModelDraft(String key, String xml, int revision, String savedBy, Instant savedAt) {}
