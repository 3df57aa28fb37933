package quartet.order.problems;

import java.io.IOException;

/** Thrown while a body is read, once more came than a request may bring. */
final class BodyTooLarge extends IOException {

    BodyTooLarge(long limit) {
        super("A body of more than " + limit + " bytes");
    }
}
