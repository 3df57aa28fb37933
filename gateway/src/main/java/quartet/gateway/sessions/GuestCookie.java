package quartet.gateway.sessions;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** The secret of a guest: 32 bytes in base64url. Only its hash is ever known inside. */
record GuestCookie(String value) {

    static final String NAME = "quartet_guest";
    static final int BYTES = 32;

    private static final Duration LIFETIME = Duration.ofDays(7);
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int ID_LENGTH = 26;

    GuestCookie {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not the cookie of a guest: " + value.length());
        }
    }

    static GuestCookie of(byte[] secret) {
        return new GuestCookie(Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    /** The cookie a request carries; one that we cannot have given is as good as none. */
    static Optional<GuestCookie> of(ServerHttpRequest request) {
        return Optional.ofNullable(request.getCookies().getFirst(NAME))
                .filter(cookie -> SHAPE.matcher(cookie.getValue()).matches())
                .map(cookie -> new GuestCookie(cookie.getValue()));
    }

    /** The id under which services know this guest: {@code g_} and 130 bits of the hash. */
    String customerId() {
        var hash = sha256(value.getBytes(US_ASCII));
        var id = new StringBuilder("g_");
        for (int digit = 0; digit < ID_LENGTH; digit++) {
            id.append(BASE32.charAt(fiveBits(hash, digit * 5)));
        }
        return id.toString();
    }

    ResponseCookie toSet(boolean secure) {
        return ResponseCookie.from(NAME, value)
                .httpOnly(true)
                .sameSite("Lax")
                .secure(secure)
                .path("/")
                .maxAge(LIFETIME)
                .build();
    }

    private static int fiveBits(byte[] bytes, int from) {
        int pair = (bytes[from / 8] & 0xff) << 8 | bytes[from / 8 + 1] & 0xff;
        return pair >> (11 - from % 8) & 31;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "GuestCookie[" + customerId() + "]";
    }
}
