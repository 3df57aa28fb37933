package quartet.analytics;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;

/** Inner tokens as the gateway mints them, and some that it does not. */
public final class Tokens {

    /** 32 zero bytes. */
    public static final String KEY = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

    private Tokens() {}

    /** The header of somebody in this role. */
    public static String of(String role) {
        return "Bearer " + signed(claims(role).build(), KEY);
    }

    /** The header of this guest. */
    public static String ofGuest(String id) {
        return "Bearer " + signed(claims("guest").subject(id).build(), KEY);
    }

    public static JWTClaimsSet.Builder claims(String role) {
        var now = Instant.now(java.time.Clock.systemUTC());
        return new JWTClaimsSet.Builder()
                .issuer("quartet")
                .audience("analytics")
                .subject("g_nbswy3dpeb3w64tmmqxg64tfmr")
                .claim("roles", List.of(role))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60)));
    }

    public static String signed(JWTClaimsSet claims, String key) {
        try {
            var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
            token.sign(new MACSigner(Base64.getDecoder().decode(key)));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
