package quartet.gateway.sessions;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.springframework.stereotype.Component;

import java.security.GeneralSecurityException;
import java.util.random.RandomGenerator;

import javax.crypto.Mac;
import javax.crypto.SecretKey;

/** Makes cookies for guests who have none. */
@Component
class GuestCookies {

    private final SecretKey key;
    private final RandomGenerator random;

    GuestCookies(AccessProperties access, RandomGenerator random) {
        this.key = access.cookieSecret();
        this.random = random;
    }

    GuestCookie fresh() {
        var secret = new byte[GuestCookie.BYTES];
        random.nextBytes(secret);
        return GuestCookie.of(secret);
    }

    /**
     * The same cookie for the same order: whoever sends it again because the first answer was lost
     * is the same guest, and so finds the same order. Without our key nobody can work it out.
     */
    GuestCookie forOrder(String idempotencyKey, byte[] body) {
        try {
            var mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            mac.update((idempotencyKey + "\n").getBytes(UTF_8));
            return GuestCookie.of(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
