package quartet.order.republish;

import quartet.order.problems.InvalidInput;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * Where a page of republishing ended: all orders come first, then all credits. Opaque to the
 * client.
 *
 * @param after the last id that was sent; empty before the first
 */
record Position(Part part, String after) {

    /** What there is to tell of. */
    enum Part {
        ORDERS,
        CREDITS
    }

    static final Position START = new Position(Part.ORDERS, "");
    static final Position CREDITS = new Position(Part.CREDITS, "");
    private static final Pattern SHAPE = Pattern.compile("(ORDERS|CREDITS)/([A-Za-z0-9_]{0,40})");

    static Position parse(String text) {
        try {
            var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            var shape = SHAPE.matcher(plain);
            if (shape.matches()) {
                return new Position(Part.valueOf(shape.group(1)), shape.group(2));
            }
        } catch (IllegalArgumentException _) {
            // Not even base64: no cursor of ours, either.
        }
        throw InvalidInput.of("cursor", "is not one of ours");
    }

    String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((part + "/" + after).getBytes(StandardCharsets.UTF_8));
    }
}
