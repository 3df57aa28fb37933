package quartet.cart.shopping;

import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Component;

import quartet.cart.access.Visitor;
import quartet.cart.recent.RecentlyViewed;
import quartet.cart.shopping.ShoppingForm.CheckoutStarted;
import quartet.cart.shopping.ShoppingForm.Searched;
import quartet.cart.shopping.ShoppingForm.Viewed;
import quartet.cart.snapshots.Sku;
import quartet.cart.store.Scripts;

/** Notes what a visitor did. */
@Component
class Shopping {

    private static final RedisScript<String> TELL = Scripts.read("tell", String.class);

    private final Outbox outbox;
    private final RecentlyViewed recent;

    Shopping(Outbox outbox, RecentlyViewed recent) {
        this.outbox = outbox;
        this.recent = recent;
    }

    void did(Visitor visitor, ShoppingForm what) {
        switch (what) {
            case Viewed(var typed) -> {
                var sku = Sku.of(typed);
                tell(visitor, "viewed", "sku", sku.value());
                recent.viewed(visitor, sku);
            }
            case Searched(int results) ->
                    tell(visitor, "searched", "results", Integer.toString(results));
            case CheckoutStarted(int items) ->
                    tell(visitor, "checkout-started", "items", Integer.toString(items));
        }
    }

    private void tell(Visitor visitor, String kind, String detail, String value) {
        outbox.run(TELL, visitor, "unused", kind, detail, value);
    }
}
