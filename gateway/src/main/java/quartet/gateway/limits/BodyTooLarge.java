package quartet.gateway.limits;

import quartet.gateway.problems.ProblemCode;
import quartet.gateway.problems.ProblemException;

/** The caller sends more than the route takes. */
final class BodyTooLarge extends ProblemException {

    BodyTooLarge(long limitBytes) {
        super(
                ProblemCode.PAYLOAD_TOO_LARGE,
                "The body is larger than the %d bytes that are accepted here."
                        .formatted(limitBytes));
    }
}
