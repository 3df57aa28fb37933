package quartet.cart.bestsellers;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** How many best sellers were shown already. Ranks move, so a later page may repeat or miss one. */
record Cursor(int shown) {

    private static final int FARTHEST = 1_000_000;

    Cursor {
        if (shown < 0 || shown > FARTHEST) {
            throw new IllegalArgumentException("Not a cursor: " + shown);
        }
    }

    /** Spring's conversion from a query. */
    public static Cursor of(String text) {
        var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
        return new Cursor(Integer.parseInt(plain));
    }

    static int shown(@Nullable Cursor cursor) {
        return cursor == null ? 0 : cursor.shown;
    }

    String text() {
        var plain = Integer.toString(shown).getBytes(StandardCharsets.US_ASCII);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
    }
}
