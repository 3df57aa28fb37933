package quartet.catalog.movements;

import quartet.catalog.stock.Levels;

/** Why units were not moved. */
abstract sealed class MovementRefused extends RuntimeException {

    private MovementRefused(String message) {
        super(message);
    }

    static final class NotEnough extends MovementRefused {
        NotEnough(String kind, long available) {
            super("Not enough units for this %s: %d available".formatted(kind, available));
        }
    }

    /** A warehouse holds no more than a number that every reader of events can count to. */
    static final class TooMuch extends MovementRefused {
        TooMuch() {
            super("A warehouse holds at most " + Levels.MOST + " units of one thing");
        }
    }

    static final class KeyReused extends MovementRefused {
        KeyReused() {
            super("This Idempotency-Key was used for another movement");
        }
    }

    static final class NoWarehouse extends MovementRefused {
        NoWarehouse(String id) {
            super("There is no warehouse " + id);
        }
    }
}
