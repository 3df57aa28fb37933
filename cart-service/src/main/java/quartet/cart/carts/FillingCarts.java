package quartet.cart.carts;

import org.springframework.stereotype.Component;

import quartet.cart.access.Visitor;
import quartet.cart.snapshots.Assortment;
import quartet.cart.snapshots.Listing;
import quartet.cart.snapshots.Sku;

/** Puts into carts only what is for sale. Whether enough is in stock is settled by the order. */
@Component
class FillingCarts {

    private final Carts carts;
    private final Assortment assortment;

    FillingCarts(Carts carts, Assortment assortment) {
        this.carts = carts;
        this.assortment = assortment;
    }

    void add(Visitor visitor, Sku sku, int quantity) {
        requireForSale(sku);
        carts.add(visitor, sku, quantity);
    }

    void set(Visitor visitor, Sku sku, int quantity) {
        requireForSale(sku);
        carts.set(visitor, sku, quantity);
    }

    private void requireForSale(Sku sku) {
        switch (assortment.listingOf(sku)) {
            case Listing.OnSale _ -> {}
            case Listing.Discontinued _ -> throw new CartRefused.Discontinued(sku.value());
            case Listing.NoSuchProduct _ -> throw new CartRefused.NoSuchProduct(sku.value());
            case Listing.NobodyKnows _ -> throw new CartRefused.NobodyKnows(sku.value());
        }
    }
}
