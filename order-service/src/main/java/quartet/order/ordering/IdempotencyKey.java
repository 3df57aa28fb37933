package quartet.order.ordering;

import org.jspecify.annotations.Nullable;

import quartet.order.problems.FieldProblem;
import quartet.order.problems.InvalidInput;

import java.util.regex.Pattern;

/** What makes a repeat a repeat: 16 to 255 visible characters of the client's choice. */
public record IdempotencyKey(String value) {

    private static final Pattern SHAPE = Pattern.compile("[!-~]{16,255}");

    public static IdempotencyKey parse(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw new InvalidInput("IDEMPOTENCY_KEY_MISSING", "This needs an Idempotency-Key");
        }
        if (!SHAPE.matcher(header).matches()) {
            throw new InvalidInput(
                    "IDEMPOTENCY_KEY_INVALID",
                    "The Idempotency-Key is not valid",
                    new FieldProblem("Idempotency-Key", "is 16 to 255 visible characters"));
        }
        return new IdempotencyKey(header);
    }
}
