package quartet.catalog.movements;

import org.jspecify.annotations.Nullable;

import quartet.catalog.problems.BadRequest;

import java.util.List;
import java.util.regex.Pattern;

/** The key under which something is done once, chosen by the caller. */
record IdempotencyKey(String value) {

    /** Keys that begin like a return's id are kept for returns. */
    private static final Pattern SHAPE = Pattern.compile("(?!r_)[!-~]{16,255}");

    /** The key of a request. */
    static IdempotencyKey of(@Nullable String header) {
        if (header == null || header.isEmpty()) {
            throw new BadRequest(
                    "IDEMPOTENCY_KEY_MISSING", "The header Idempotency-Key is missing.", List.of());
        }
        if (!SHAPE.matcher(header).matches()) {
            throw new BadRequest(
                    "IDEMPOTENCY_KEY_INVALID",
                    "An Idempotency-Key has 16 to 255 printable characters and does not begin with"
                            + " r_.",
                    List.of());
        }
        return new IdempotencyKey(header);
    }
}
