package kr.smartwork.respond;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import kr.smartwork.notice.LinkSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** Seals and opens the respondent's cookie, and derives from it the token that each of the pages' forms carries. */
@Component
class RespondentCookie {

    static final String NAME = "respondent";

    /** Long enough for a working day with the form left open; the link lets in again at any time. */
    static final Duration LIFETIME = Duration.ofHours(12);

    private static final int BODY = 16 + 16 + 4 + 8 + 1;
    private static final int SIGNATURE = 32;

    private final byte[] secret;
    private final boolean secure;
    private final Clock clock;

    RespondentCookie(LinkSettings settings, Clock clock) {
        this.secret = settings.linkSecret().getBytes(StandardCharsets.UTF_8);
        this.secure = settings.publicUrl().startsWith("https:");
        this.clock = clock;
    }

    /** The cookie that the browser is given in exchange for a valid token. */
    ResponseCookie issue(UUID personId, UUID linkId, int generation) {
        return cookie(new Respondent(personId, linkId, generation, clock.instant(), false));
    }

    /** The cookie in exchange for the same one and the second factor; it ends when that would have. */
    ResponseCookie confirmed(Respondent known) {
        return cookie(new Respondent(known.personId(), known.linkId(), known.generation(), known.issuedAt(), true));
    }

    private ResponseCookie cookie(Respondent respondent) {
        return ResponseCookie.from(NAME, seal(respondent))
                .path("/my")
                .httpOnly(true)
                .sameSite("Lax")
                .secure(secure)
                .build();
    }

    /** Who the cookie speaks of; empty if it is missing, not ours, or too old. Whether the link still holds is not asked. */
    Optional<Respondent> open(@Nullable String cookie) {
        byte[] bytes = decode(cookie);
        if (bytes.length != BODY + SIGNATURE) {
            return Optional.empty();
        }
        ByteBuffer body = ByteBuffer.wrap(bytes, 0, BODY);
        byte[] signature = new byte[SIGNATURE];
        ByteBuffer.wrap(bytes, BODY, SIGNATURE).get(signature);
        if (!MessageDigest.isEqual(signature, sign("session", body.duplicate()))) {
            return Optional.empty();
        }
        return Optional.of(read(body)).filter(respondent -> fresh(respondent.issuedAt()));
    }

    /** What a form must send back, bound to this cookie. */
    String csrf(String cookie) {
        ByteBuffer value = ByteBuffer.wrap(cookie.getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sign("csrf", value));
    }

    /** Whether a form sent back what it was given; takes as long for a wrong one. */
    boolean genuine(String cookie, @Nullable String sent) {
        return sent != null
                && MessageDigest.isEqual(
                        csrf(cookie).getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }

    String seal(Respondent respondent) {
        ByteBuffer body = ByteBuffer.allocate(BODY);
        put(body, respondent.personId());
        put(body, respondent.linkId());
        body.putInt(respondent.generation());
        body.putLong(respondent.issuedAt().toEpochMilli());
        body.put((byte) (respondent.confirmed() ? 1 : 0)).flip();
        byte[] signature = sign("session", body.duplicate());
        byte[] sealed =
                ByteBuffer.allocate(BODY + SIGNATURE).put(body).put(signature).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    private boolean fresh(Instant issuedAt) {
        Duration age = Duration.between(issuedAt, clock.instant());
        return age.compareTo(LIFETIME) < 0 && age.compareTo(Duration.ofMinutes(-5)) > 0;
    }

    /** One secret, separate keys: what is signed for one purpose is worth nothing for another. */
    private byte[] sign(String purpose, ByteBuffer value) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            mac.update(("respondent-" + purpose + "\0").getBytes(StandardCharsets.UTF_8));
            mac.update(value);
            return mac.doFinal();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void put(ByteBuffer buffer, UUID id) {
        buffer.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    private static Respondent read(ByteBuffer body) {
        UUID person = new UUID(body.getLong(), body.getLong());
        UUID link = new UUID(body.getLong(), body.getLong());
        return new Respondent(person, link, body.getInt(), Instant.ofEpochMilli(body.getLong()), body.get() == 1);
    }

    private static byte[] decode(@Nullable String cookie) {
        try {
            return cookie == null ? new byte[0] : Base64.getUrlDecoder().decode(cookie);
        } catch (IllegalArgumentException notOurs) {
            return new byte[0];
        }
    }
}
