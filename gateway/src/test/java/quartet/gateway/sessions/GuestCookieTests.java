package quartet.gateway.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Random;

class GuestCookieTests {

    @Test
    void namesTheGuestByTheFirst130BitsOfTheHashInBase32() throws Exception {
        var cookies = new Random(42);
        for (int run = 0; run < 100; run++) {
            var secret = new byte[GuestCookie.BYTES];
            cookies.nextBytes(secret);
            var cookie = GuestCookie.of(secret);
            assertThat(cookie.customerId()).isEqualTo("g_" + base32OfHash(cookie.value()));
        }
    }

    @Test
    void hidesItsSecret() {
        var cookie = new GuestCookie("A".repeat(43));
        assertThat(cookie.toString()).doesNotContain(cookie.value());
    }

    @Test
    void isNeverWrong() {
        assertThatThrownBy(() -> new GuestCookie("A".repeat(42)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Another way to the same digits: Java's own base 32, with its alphabet exchanged. */
    private static String base32OfHash(String value) throws Exception {
        var hash =
                MessageDigest.getInstance("SHA-256")
                        .digest(value.getBytes(StandardCharsets.US_ASCII));
        var first130 = new BigInteger(1, hash).shiftRight(256 - 130).toString(32);
        var digits = "0".repeat(26 - first130.length()) + first130;
        var id = new StringBuilder();
        digits.chars()
                .map(digit -> "abcdefghijklmnopqrstuvwxyz234567".charAt(Character.digit(digit, 32)))
                .forEach(letter -> id.append((char) letter));
        return id.toString();
    }
}
