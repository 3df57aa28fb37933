package quartet.stores.payments;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Stream;

/**
 * A payment: never more captured than authorised, never more refunded than captured.
 *
 * @param currency null only for a tombstone, which was voided before anything was authorised
 */
record Authorisation(
        String id,
        String reference,
        Status status,
        long amount,
        @Nullable String currency,
        Token token,
        long captured,
        long refunded,
        List<Movement> ledger) {

    Authorisation {
        if (captured < 0 || refunded < 0 || captured > amount || refunded > captured) {
            throw new IllegalArgumentException(
                    "%s: %d authorised, %d captured, %d refunded"
                            .formatted(reference, amount, captured, refunded));
        }
        ledger = List.copyOf(ledger);
    }

    static Authorisation of(String id, Command.Authorise command, Status status) {
        return new Authorisation(
                id,
                command.reference(),
                status,
                command.amount(),
                command.currency(),
                command.token(),
                0,
                0,
                List.of());
    }

    static Authorisation tombstone(String id, String reference) {
        return new Authorisation(
                id, reference, Status.VOIDED, 0, null, Token.unknown, 0, 0, List.of());
    }

    Authorisation now(Status status) {
        return with(status, captured, refunded, ledger);
    }

    Authorisation capture(long more) {
        return with(Status.CAPTURED, Math.addExact(captured, more), refunded, ledger);
    }

    Authorisation refund(long more) {
        var back = Math.addExact(refunded, more);
        return with(
                back == captured ? Status.REFUNDED : Status.PARTIALLY_REFUNDED,
                captured,
                back,
                ledger);
    }

    Authorisation noting(Movement movement) {
        var all = Stream.concat(ledger.stream(), Stream.of(movement)).toList();
        return with(status, captured, refunded, all);
    }

    private Authorisation with(Status status, long captured, long refunded, List<Movement> ledger) {
        return new Authorisation(
                id, reference, status, amount, currency, token, captured, refunded, ledger);
    }
}
