package quartet.cart.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;

/** Tokens as the gateway and order-service make them; and as a cheat would. */
public final class TestTokens {

    public static final String KEY = "dGVzdHMgb25seTogMzIgYnl0ZXMsIG5vdCBhIGtleSE=";

    private TestTokens() {}

    public static String guest(Visitor visitor) {
        return bearer(visitor.id(), "guest", _ -> {});
    }

    public static String operator() {
        return bearer("operator", "operator", _ -> {});
    }

    public static String service() {
        return bearer("order-service", "service", _ -> {});
    }

    static String bearer(String subject, String role, Consumer<JWTClaimsSet.Builder> change) {
        return signed(KEY, subject, role, change);
    }

    static String signed(
            String key, String subject, String role, Consumer<JWTClaimsSet.Builder> change) {
        Instant now = Clock.systemUTC().instant();
        var claims =
                new JWTClaimsSet.Builder()
                        .issuer("quartet")
                        .audience("cart")
                        .subject(subject)
                        .claim("roles", List.of(role))
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plusSeconds(60)));
        change.accept(claims);
        try {
            var jwt = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims.build());
            jwt.sign(new MACSigner(new AccessProperties(key, 1).secret()));
            return "Bearer " + jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
