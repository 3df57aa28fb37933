package quartet.cart.access;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

import java.util.Base64;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key of the tokens that services show each other; there is no default.
 *
 * @param key 32 bytes in base64
 * @param remembered how many verified tokens are kept until they expire
 */
@Validated
@ConfigurationProperties("quartet.access")
record AccessProperties(
        @NotNull(message = HINT) @Size(min = 44, max = 44, message = HINT) String key,
        @DefaultValue("10000") int remembered) {

    private static final String HINT = "set QUARTET_ACCESS_KEY: 32 bytes in base64";

    SecretKey secret() {
        return new SecretKeySpec(Base64.getDecoder().decode(key), "HmacSHA256");
    }
}
