package quartet.cart.carts;

/** Why a cart was left as it was. */
abstract sealed class CartRefused extends RuntimeException {

    private CartRefused(String message) {
        super(message);
    }

    /** It has as many lines as a cart may have. */
    static final class Full extends CartRefused {
        Full(int most) {
            super("A cart has at most " + most + " lines");
        }
    }

    /** The line would have more units than a line may have. */
    static final class TooMany extends CartRefused {
        TooMany(int most) {
            super("A line has at most " + most + " units");
        }
    }

    /** There is no such product: catalog-service says so. */
    static final class NoSuchProduct extends CartRefused {
        NoSuchProduct(String sku) {
            super("There is no product " + sku);
        }
    }

    /** The product is no longer sold. */
    static final class Discontinued extends CartRefused {
        Discontinued(String sku) {
            super(sku + " is no longer sold");
        }
    }

    /** Whether there is such a product is unknown, and catalog-service does not answer. */
    static final class NobodyKnows extends CartRefused {
        NobodyKnows(String sku) {
            super("Nobody can say now whether there is a product " + sku);
        }
    }
}
