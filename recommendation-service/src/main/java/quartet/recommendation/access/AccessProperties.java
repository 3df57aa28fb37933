package quartet.recommendation.access;

import org.springframework.boot.context.properties.ConfigurationProperties;

import java.util.Base64;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * How inner tokens are recognised.
 *
 * @param key the key of the inner tokens (HS256), 32 bytes in base64; has no default
 */
@ConfigurationProperties("quartet.access")
record AccessProperties(String key) {

    private static final int KEY_BYTES = 32;

    AccessProperties {
        if (key == null || Base64.getDecoder().decode(key).length != KEY_BYTES) {
            throw new IllegalArgumentException(
                    "quartet.access.key (QUARTET_ACCESS_KEY) must be 32 bytes in base64");
        }
    }

    SecretKey secret() {
        return new SecretKeySpec(Base64.getDecoder().decode(key), "HmacSHA256");
    }

    /** Keeps the key out of logs. */
    @Override
    public String toString() {
        return "AccessProperties[key=…]";
    }
}
