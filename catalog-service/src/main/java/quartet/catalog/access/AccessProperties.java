package quartet.catalog.access;

import org.springframework.boot.context.properties.ConfigurationProperties;

import java.util.Base64;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The key under which the gateway and the services sign the tokens they show each other. */
@ConfigurationProperties("quartet.access")
record AccessProperties(String key) {

    private static final int KEY_BYTES = 32;

    AccessProperties {
        if (key == null || Base64.getDecoder().decode(key).length != KEY_BYTES) {
            throw new IllegalArgumentException(
                    "quartet.access.key (QUARTET_ACCESS_KEY) must be 32 bytes in base64");
        }
    }

    SecretKey toSecretKey() {
        return new SecretKeySpec(Base64.getDecoder().decode(key), "HmacSHA256");
    }

    @Override
    public String toString() {
        return "AccessProperties[key=…]";
    }
}
