package quartet.catalog.stock;

/** Why a change of stock was not made; nothing has been written. */
public abstract sealed class StockRefused extends RuntimeException {

    private StockRefused(String message) {
        super(message);
    }

    /** Nobody ever opened books for this SKU. */
    public static final class NotFound extends StockRefused {
        public NotFound(Sku sku) {
            super("There is no stock of " + sku);
        }
    }

    /** Others were faster, again and again. */
    static final class Contended extends StockRefused {
        Contended(Sku sku) {
            super("Too many changes of " + sku + " at once");
        }
    }

    /** What happened cannot be published, and no more of it can be kept. */
    static final class LogFull extends StockRefused {
        LogFull(Sku sku) {
            super("Too much about " + sku + " is not published yet");
        }
    }
}
