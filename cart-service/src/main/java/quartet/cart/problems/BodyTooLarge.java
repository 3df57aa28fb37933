package quartet.cart.problems;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

import java.io.IOException;

/** Thrown while a body is read, once more came than a request may bring. */
final class BodyTooLarge extends IOException {

    BodyTooLarge(long limit) {
        super("A body has at most " + limit + " bytes");
    }

    ProblemDetail problem() {
        return Problems.of(
                HttpStatus.CONTENT_TOO_LARGE, "PAYLOAD_TOO_LARGE", String.valueOf(getMessage()));
    }
}
