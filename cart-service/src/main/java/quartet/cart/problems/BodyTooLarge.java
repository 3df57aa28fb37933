package quartet.cart.problems;

import java.io.IOException;

/** A body went on beyond the limit. */
class BodyTooLarge extends IOException {

    BodyTooLarge(long most) {
        super("Body of more than " + most + " bytes");
    }
}
