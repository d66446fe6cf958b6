package kr.smartwork.respond;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever tries out tokens. Counted are wrong tokens only, by address: a valid link always works, since many
 * facilities may share one address, and behind a proxy all do; the signature's 128 bits are what keeps guessing hopeless.
 */
@Component
class WrongTokens {

    static final int PER_MINUTE = 30;
    private static final int MOST_ADDRESSES = 20_000;

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_ADDRESSES)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    /** Counts a wrong token; true once there were too many. */
    boolean tooMany(String address) {
        return !buckets.get(address, key -> newBucket()).tryConsume(1);
    }

    private static Bucket newBucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(PER_MINUTE).refillGreedy(PER_MINUTE, Duration.ofMinutes(1)))
                .build();
    }
}
