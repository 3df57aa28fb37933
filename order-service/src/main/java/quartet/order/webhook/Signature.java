package quartet.order.webhook;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Whether a body comes from whoever shares our secret: {@code sha256=<hex HMAC of the body>}. */
@Component
class Signature {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String PREFIX = "sha256=";

    private final @Nullable SecretKeySpec secret;

    Signature(WebhookProperties properties) {
        var text = properties.webhookSecret();
        secret =
                text.isBlank()
                        ? null
                        : new SecretKeySpec(text.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** Takes as long for a wrong signature as for a right one. */
    boolean fits(byte[] body, @Nullable String header) {
        if (secret == null || header == null) {
            return false;
        }
        var right = PREFIX + HexFormat.of().formatHex(mac(secret, body));
        return MessageDigest.isEqual(
                right.getBytes(StandardCharsets.US_ASCII), header.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] mac(SecretKeySpec secret, byte[] body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return mac.doFinal(body);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has HMAC-SHA256", impossible);
        }
    }
}
