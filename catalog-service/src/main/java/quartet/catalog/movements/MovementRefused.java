package quartet.catalog.movements;

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
