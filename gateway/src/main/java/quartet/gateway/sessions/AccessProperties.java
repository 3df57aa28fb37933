package quartet.gateway.sessions;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

import java.util.Base64;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The three secrets, without defaults: the gateway does not start with keys that somebody could
 * read in the repository.
 *
 * @param key base64, signs the tokens for services
 * @param cookieKey base64, derives the cookie of a guest who orders without one
 * @param operatorKey what the operator sends as {@code Authorization: Bearer}
 */
@Validated
@ConfigurationProperties("quartet.access")
record AccessProperties(
        @NotBlank String key,
        @NotBlank String cookieKey,
        @NotBlank @Size(min = 16, max = 256) String operatorKey) {

    private static final int MIN_BYTES = 32;

    SecretKey tokenKey() {
        return decode(key, "quartet.access.key");
    }

    SecretKey cookieSecret() {
        return decode(cookieKey, "quartet.access.cookie-key");
    }

    private static SecretKey decode(String base64, String property) {
        var bytes = Base64.getDecoder().decode(base64);
        if (bytes.length < MIN_BYTES) {
            throw new IllegalStateException(
                    "%s has %d bytes, at least %d are needed"
                            .formatted(property, bytes.length, MIN_BYTES));
        }
        return new SecretKeySpec(bytes, "HmacSHA256");
    }

    /** Keeps the secrets out of logs. */
    @Override
    public String toString() {
        return "AccessProperties[***]";
    }
}
