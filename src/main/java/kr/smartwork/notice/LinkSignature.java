package kr.smartwork.notice;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Signs link ids with the secret, and finds for which generation a signature was made. */
@Component
class LinkSignature {

    /** A superseded link is recognised for this many generations; each check computes all of them, whatever it finds. */
    static final int REMEMBERED = 8;

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    LinkSignature(LinkSettings settings) {
        this.key = new SecretKeySpec(settings.linkSecret().getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    byte[] sign(UUID linkId, int generation) {
        ByteBuffer input = ByteBuffer.allocate(20);
        input.putLong(linkId.getMostSignificantBits()).putLong(linkId.getLeastSignificantBits());
        return Arrays.copyOf(mac().doFinal(input.putInt(generation).array()), LinkToken.SIGNATURE_BYTES);
    }

    /** How many generations old the token is: 0 is the present one, -1 means that we did not sign it. Constant work. */
    int age(LinkToken token, int generation) {
        int found = -1;
        for (int age = 0; age < REMEMBERED; age++) {
            boolean same = MessageDigest.isEqual(sign(token.linkId(), generation - age), token.signature());
            found = same && generation > age && found < 0 ? age : found;
        }
        return found;
    }

    /** The signature of something else than a link: what is signed for one purpose is worth nothing for another. */
    byte[] sign(String purpose, String value) {
        return mac().doFinal((purpose + "\0" + value).getBytes(StandardCharsets.UTF_8));
    }

    private Mac mac() {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
