package quartet.catalog.products;

import quartet.catalog.stock.Sku;

/** Why a product was not read or written. */
abstract sealed class ProductRefused extends RuntimeException {

    private ProductRefused(String message) {
        super(message);
    }

    static final class NotFound extends ProductRefused {
        NotFound(Sku sku) {
            super("There is no product " + sku);
        }
    }

    static final class SkuTaken extends ProductRefused {
        SkuTaken(Sku sku) {
            super("There is a product " + sku);
        }
    }
}
