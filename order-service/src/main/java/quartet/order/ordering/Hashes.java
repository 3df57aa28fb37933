package quartet.order.ordering;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 of a text, as ids are made of it. */
final class Hashes {

    private static final char[] BASE32 = "abcdefghijklmnopqrstuvwxyz234567".toCharArray();

    private Hashes() {}

    /** The first so many letters of the hash in lower-case base 32 (RFC 4648), at most 51. */
    static String base32(String text, int letters) {
        var hash = sha256(text);
        var result = new StringBuilder(letters);
        for (int i = 0; i < letters; i++) {
            result.append(BASE32[fiveBits(hash, i * 5)]);
        }
        return result.toString();
    }

    private static int fiveBits(byte[] bytes, int from) {
        int pair = (bytes[from / 8] & 0xff) << 8;
        if (from / 8 + 1 < bytes.length) {
            pair |= bytes[from / 8 + 1] & 0xff;
        }
        return (pair >> (11 - from % 8)) & 0x1f;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
