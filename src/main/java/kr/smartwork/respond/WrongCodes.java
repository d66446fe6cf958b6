package kr.smartwork.respond;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever tries out short codes, which can be guessed where links cannot: by address, and over all addresses. Who
 * has used up the tries is refused before the code is looked at. Right codes cost nothing.
 */
@Component
class WrongCodes {

    static final int BY_ADDRESS = 20;
    static final int OVER_ALL = 120;

    private static final Duration BY_ADDRESS_PER = Duration.ofMinutes(10);
    private static final int MOST_ADDRESSES = 20_000;

    private final Bucket all = Bucket.builder()
            .addLimit(limit -> limit.capacity(OVER_ALL).refillGreedy(OVER_ALL, Duration.ofMinutes(1)))
            .build();
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_ADDRESSES)
            .expireAfterAccess(BY_ADDRESS_PER.multipliedBy(2))
            .build();

    /** Takes a try; false when there is none left. */
    boolean take(String address) {
        return bucket(address).tryConsume(1) && all.tryConsume(1);
    }

    /** The code was right: the try is given back. */
    void giveBack(String address) {
        bucket(address).addTokens(1);
        all.addTokens(1);
    }

    private Bucket bucket(String address) {
        return buckets.get(address, key -> Bucket.builder()
                .addLimit(limit -> limit.capacity(BY_ADDRESS).refillGreedy(BY_ADDRESS, BY_ADDRESS_PER))
                .build());
    }
}
