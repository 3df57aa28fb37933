package quartet.catalog.holds;

import quartet.catalog.stock.Sku;

import java.util.Map;

/** Why an order's request was refused. Lines before the refused one may have been done. */
abstract sealed class HoldRefused extends RuntimeException {

    private HoldRefused(String message) {
        super(message);
    }

    /** Names every line that is short. */
    static final class SoldOut extends HoldRefused {

        private final transient Map<Sku, HoldAnswer.SoldOut> lines;

        SoldOut(Map<Sku, HoldAnswer.SoldOut> lines) {
            super("Not enough of " + lines.keySet());
            this.lines = Map.copyOf(lines);
        }

        Map<Sku, HoldAnswer.SoldOut> lines() {
            return lines;
        }
    }

    static final class Gone extends HoldRefused {
        Gone(Sku sku) {
            super("The hold on " + sku + " was released, has expired or never was");
        }
    }

    static final class Mismatch extends HoldRefused {
        Mismatch(Sku sku, HoldAnswer.Mismatch line) {
            super("Of %s %d are held, not %d".formatted(sku, line.held(), line.requested()));
        }
    }

    static final class Settled extends HoldRefused {
        Settled(Sku sku) {
            super("The goods are gone: " + sku);
        }
    }
}
