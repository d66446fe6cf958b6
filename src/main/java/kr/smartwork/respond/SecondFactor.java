package kr.smartwork.respond;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import kr.smartwork.program.Programs;
import kr.smartwork.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The last four digits of the respondent's mobile, where one of the programs that ask them wants it. Ten thousand guesses are
 * few, so tries are counted by link and by address, and once they are used up a right one is refused too.
 */
@Component
class SecondFactor {

    static final int TRIES = 5;
    static final int TRIES_BY_ADDRESS = 60;

    private static final int DIGITS = 4;
    private static final int MOST = 50_000;

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterAccess(Duration.ofDays(1))
            .build();
    private final JdbcClient jdbc;
    private final Programs programs;

    SecondFactor(JdbcClient jdbc, Programs programs) {
        this.jdbc = jdbc;
        this.programs = programs;
    }

    /** What a try came to. */
    enum Result {
        RIGHT,
        WRONG,
        TOO_MANY
    }

    /** Whether a program that has asked this person for something wants it. */
    boolean askedOf(UUID personId) {
        return jdbc
                .sql(
                        """
                        select distinct c.program_id from report_recipients rr join cycles c on c.id = rr.cycle_id
                        where rr.person_id = ?""")
                .param(Ids.bytes(personId))
                .query((row, n) -> Ids.get(row, "program_id"))
                .list()
                .stream()
                .flatMap(program -> programs.findById(program).stream())
                .anyMatch(program -> program.definition().asking().secondFactor());
    }

    /** Whether there is a number to ask for. */
    boolean possibleFor(UUID personId) {
        return digits(personId).isPresent();
    }

    /** Tries; a re-issued link begins anew. */
    Result check(Respondent respondent, String typed, String address) {
        Bucket link = bucket(respondent.linkId() + "." + respondent.generation(), TRIES, Duration.ofDays(1));
        Bucket there = bucket("@" + address, TRIES_BY_ADDRESS, Duration.ofHours(1));
        if (!there.tryConsume(1) || !link.tryConsume(1)) {
            return Result.TOO_MANY;
        }
        if (!same(digits(respondent.personId()).orElse(null), typed.replaceAll("\\D", ""))) {
            return Result.WRONG;
        }
        link.addTokens(1);
        there.addTokens(1);
        return Result.RIGHT;
    }

    private static boolean same(@Nullable String digits, String typed) {
        return digits != null
                && MessageDigest.isEqual(
                        digits.getBytes(StandardCharsets.UTF_8), typed.getBytes(StandardCharsets.UTF_8));
    }

    private Optional<String> digits(UUID personId) {
        return jdbc.sql("select mobile from persons where id = ? and mobile is not null")
                .param(Ids.bytes(personId))
                .query(String.class)
                .optional()
                .map(mobile -> mobile.replaceAll("\\D", ""))
                .filter(mobile -> mobile.length() >= DIGITS)
                .map(mobile -> mobile.substring(mobile.length() - DIGITS));
    }

    private Bucket bucket(String key, int tries, Duration per) {
        return buckets.get(key, unused -> Bucket.builder()
                .addLimit(limit -> limit.capacity(tries).refillIntervally(tries, per))
                .build());
    }
}
