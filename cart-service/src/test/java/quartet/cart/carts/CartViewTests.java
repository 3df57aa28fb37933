package quartet.cart.carts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import quartet.cart.carts.CartLine.Availability;
import quartet.cart.snapshots.Money;
import quartet.cart.snapshots.Product;
import quartet.cart.snapshots.Sku;
import quartet.cart.snapshots.Snapshot;
import quartet.cart.snapshots.Stock;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What a cart shows, above all of what is unknown. */
class CartViewTests {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final Sku MUG = Sku.of("MUG");
    private static final Sku POT = Sku.of("POT");
    private static final Product A_MUG = product("A mug", 1299, true);

    @Test
    void addsUpWhatItKnows() {
        var view =
                view(
                        Map.of(
                                MUG, new Snapshot(A_MUG, new Stock(5, NOW)),
                                POT, new Snapshot(product("A pot", 2450, true), null)));

        assertThat(view.subtotal()).isEqualTo(new Money(2 * 1299 + 2450, "GBP"));
        assertThat(view.unknown()).isEmpty();
        assertThat(view.units()).isEqualTo(3);
        assertThat(view.lines().getFirst().lineTotal()).isEqualTo(new Money(2598, "GBP"));
    }

    @Test
    void makesUpNoPriceAndNoSubtotal() {
        var view = view(Map.of(MUG, new Snapshot(A_MUG, new Stock(5, NOW))));

        var pot = view.lines().getLast();
        assertThat(pot.unitPrice()).isNull();
        assertThat(pot.lineTotal()).isNull();
        assertThat(pot.availability()).isEqualTo(Availability.UNKNOWN);
        assertThat(pot.unknown()).contains("title", "unitPrice", "lineTotal", "available");
        assertThat(view.subtotal()).isNull();
        assertThat(view.unknown()).containsExactly("subtotal");
    }

    @Test
    void addsUpNoTwoCurrencies() {
        var euros = new Product("A pot", new Money(1, "EUR"), null, null, true, NOW);
        var view = view(Map.of(MUG, new Snapshot(A_MUG, null), POT, new Snapshot(euros, null)));
        assertThat(view.subtotal()).isNull();
    }

    @Test
    void tellsEnoughFromShortFromSoldOutFromDiscontinued() {
        assertThat(availability(A_MUG, 2)).isEqualTo(Availability.IN_STOCK);
        assertThat(availability(A_MUG, 1)).isEqualTo(Availability.SHORT);
        assertThat(availability(A_MUG, 0)).isEqualTo(Availability.OUT_OF_STOCK);
        assertThat(availability(product("Old", 1, false), 9)).isEqualTo(Availability.DISCONTINUED);
    }

    @Test
    void costsNothingWhenEmpty() {
        assertThat(CartView.of(List.of(), Map.of(), "GBP").subtotal())
                .isEqualTo(new Money(0, "GBP"));
    }

    private static Availability availability(Product product, long available) {
        var snapshot = new Snapshot(product, new Stock(available, NOW));
        return CartLine.of(new CartItem(MUG, 2), snapshot).availability();
    }

    private static CartView view(Map<Sku, Snapshot> known) {
        return CartView.of(List.of(new CartItem(MUG, 2), new CartItem(POT, 1)), known, "GBP");
    }

    private static Product product(String title, long price, boolean onSale) {
        return new Product(title, new Money(price, "GBP"), "Kitchen", null, onSale, NOW);
    }
}
