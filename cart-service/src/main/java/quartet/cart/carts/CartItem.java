package quartet.cart.carts;

import quartet.cart.snapshots.Sku;

/** So many units of one product. */
public record CartItem(Sku sku, int quantity) {

    public CartItem {
        if (quantity < 1) {
            throw new IllegalArgumentException("Not a quantity: " + quantity);
        }
    }
}
