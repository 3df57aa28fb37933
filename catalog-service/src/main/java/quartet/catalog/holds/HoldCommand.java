package quartet.catalog.holds;

import java.time.Instant;

/** What can be asked about one line of an order. */
sealed interface HoldCommand {

    record Reserve(int quantity, Instant expiresAt) implements HoldCommand {}

    record Pin() implements HoldCommand {}

    record Settle() implements HoldCommand {}

    record Release() implements HoldCommand {}

    record Expire(Instant now) implements HoldCommand {}

    /** Its name, as crash points use it. */
    default String what() {
        return switch (this) {
            case Reserve _ -> "reserve";
            case Pin _ -> "pin";
            case Settle _ -> "settle";
            case Release _ -> "release";
            case Expire _ -> "expire";
        };
    }
}
