package kr.smartwork.modeling.builder;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import kr.smartwork.notice.LinkSettings;
import org.springframework.stereotype.Component;

/**
 * Signed addresses under which anybody can try a draft for a week. The draft and the end are in the token; nothing is stored.
 */
@Component
class TestLinks {

    private static final String ALGORITHM = "HmacSHA256";
    private static final byte[] PURPOSE = "form-test:".getBytes(StandardCharsets.UTF_8);
    private static final Duration LIFETIME = Duration.ofDays(7);
    private static final int PAYLOAD = 24;
    private static final int SIGNATURE = 16;

    private final SecretKeySpec key;
    private final LinkSettings settings;
    private final Clock clock;

    TestLinks(LinkSettings settings, Clock clock) {
        this.key = new SecretKeySpec(settings.linkSecret().getBytes(StandardCharsets.UTF_8), ALGORITHM);
        this.settings = settings;
        this.clock = clock;
    }

    /** Until when a link that is made now can be opened. */
    Instant end() {
        return clock.instant().plus(LIFETIME);
    }

    /** The address for this draft. */
    String url(UUID draft) {
        return settings.publicUrl() + "/r/test/" + token(draft, end());
    }

    String token(UUID draft, Instant end) {
        byte[] payload = ByteBuffer.allocate(PAYLOAD)
                .putLong(draft.getMostSignificantBits())
                .putLong(draft.getLeastSignificantBits())
                .putLong(end.getEpochSecond())
                .array();
        byte[] all = ByteBuffer.allocate(PAYLOAD + SIGNATURE)
                .put(payload)
                .put(sign(payload), 0, SIGNATURE)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    /** The draft of a token that we signed and that has not ended; empty for anything else. */
    Optional<UUID> draft(String token) {
        byte[] all = decode(token);
        byte[] payload = Arrays.copyOf(all, PAYLOAD);
        byte[] signature = Arrays.copyOfRange(all, PAYLOAD, PAYLOAD + SIGNATURE);
        boolean ours = MessageDigest.isEqual(Arrays.copyOf(sign(payload), SIGNATURE), signature);
        ByteBuffer read = ByteBuffer.wrap(payload);
        UUID draft = new UUID(read.getLong(), read.getLong());
        boolean open = read.getLong() > clock.instant().getEpochSecond();
        return ours && open && all.length == PAYLOAD + SIGNATURE ? Optional.of(draft) : Optional.empty();
    }

    /** What is no token becomes one that nobody signed. */
    private static byte[] decode(String token) {
        try {
            byte[] all = Base64.getUrlDecoder().decode(token);
            return all.length == PAYLOAD + SIGNATURE ? all : new byte[PAYLOAD + SIGNATURE];
        } catch (IllegalArgumentException notBase64) {
            return new byte[PAYLOAD + SIGNATURE];
        }
    }

    private byte[] sign(byte[] payload) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(PURPOSE);
            return mac.doFinal(payload);
        } catch (GeneralSecurityException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
