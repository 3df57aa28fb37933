package quartet.order.access;

import jakarta.validation.constraints.NotBlank;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

import java.util.Base64;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key of the inner tokens; there is no default.
 *
 * @param key base64 of at least 32 bytes, QUARTET_ACCESS_KEY
 */
@Validated
@ConfigurationProperties("quartet.access")
public record AccessProperties(@NotBlank(message = "set QUARTET_ACCESS_KEY") String key) {

    SecretKey secret() {
        var bytes = Base64.getDecoder().decode(key);
        if (bytes.length < 32) {
            throw new IllegalArgumentException(
                    "quartet.access.key has " + bytes.length + " bytes, not 32");
        }
        return new SecretKeySpec(bytes, "HmacSHA256");
    }

    @Override
    public String toString() {
        return "AccessProperties[key hidden]";
    }
}
