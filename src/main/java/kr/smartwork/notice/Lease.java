package kr.smartwork.notice;

import java.time.Duration;
import java.util.UUID;

/**
 * A sender's hold on a batch. Measured here from before the claim and given up at half time, so that it ends before the
 * database, whose clock alone decides, would hand the rest to somebody else.
 */
record Lease(String owner, long started, Duration length) {

    static Lease start(Duration length) {
        return new Lease(UUID.randomUUID().toString(), System.nanoTime(), length);
    }

    boolean hasTime() {
        return System.nanoTime() - started < length.toNanos() / 2;
    }
}
