package quartet.stores.payments;

import org.jspecify.annotations.Nullable;

/**
 * What the provider said, and will say again to the same key.
 *
 * @param code of a refusal, part of the API; null for a yes
 * @param payment as it stood after the answer; null if there is none
 */
record Answer(int status, @Nullable String code, @Nullable Authorisation payment) {

    static Answer yes(Authorisation payment) {
        return new Answer(200, null, payment);
    }

    static Answer declined(String code, Authorisation payment) {
        return new Answer(402, code, payment);
    }

    static Answer conflict(String code, Authorisation payment) {
        return new Answer(409, code, payment);
    }

    static Answer unprocessable(String code, @Nullable Authorisation payment) {
        return new Answer(422, code, payment);
    }

    static Answer unknown() {
        return new Answer(404, "NOT_FOUND", null);
    }
}
