package quartet.e2e.chaos;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * A guest: the cookie, and what the shop makes of it. Both derivations are part of the shop's
 * contract, so an order can be named before it was answered.
 *
 * @param cookie the value of {@code quartet_guest}
 */
record Visitor(String cookie) {

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int LENGTH = 26;
    private static final int BITS = 5;
    private static final int COOKIE_BYTES = 32;

    static Visitor anybody(RandomGenerator random) {
        var bytes = new byte[COOKIE_BYTES];
        random.nextBytes(bytes);
        return new Visitor(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    Map<String, String> headers() {
        return Map.of("Cookie", "quartet_guest=" + cookie);
    }

    String customerId() {
        return "g_" + hash(cookie);
    }

    String orderId(String idempotencyKey) {
        return "o_" + hash(customerId() + "\n" + idempotencyKey);
    }

    /** The first 26 characters of the SHA-256 in base 32. */
    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return base32(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base32(byte[] bytes) {
        var text = new StringBuilder();
        for (int bit = 0; text.length() < LENGTH; bit += BITS) {
            var at = bit / Byte.SIZE;
            var two = (bytes[at] & 0xff) << Byte.SIZE | bytes[at + 1] & 0xff;
            text.append(ALPHABET.charAt(two >> (11 - bit % Byte.SIZE) & 31));
        }
        return text.toString();
    }
}
