package quartet.cart.purchases;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

import quartet.cart.bestsellers.BestSellers;
import quartet.cart.carts.Carts;
import quartet.cart.listening.Arrivals;
import quartet.cart.listening.MalformedEvent;
import quartet.cart.listening.Progress;
import quartet.cart.listening.StoredEvents;

import java.util.Set;

/** Orders that were confirmed, or cancelled after that. */
@Component
class Purchases extends StoredEvents {

    private static final Set<String> KNOWN = Set.of("order.confirmed", "order.cancelled");

    private final Arrivals arrivals;
    private final BestSellers bestSellers;
    private final Carts carts;

    Purchases(Arrivals arrivals, BestSellers bestSellers, Carts carts, Progress progress) {
        super(progress);
        this.arrivals = arrivals;
        this.bestSellers = bestSellers;
        this.carts = carts;
    }

    /** Each half has a marker of its own: if the second fails, a repeat does only that. */
    @KafkaListener(id = "orders", idIsGroup = false, topics = "orders")
    void arrived(ConsumerRecord<String, byte[]> event) {
        arrivals.nameOf(event, KNOWN)
                .ifPresent(
                        name -> {
                            var purchase = arrivals.read(event, Purchase.class);
                            if (name.equals("order.confirmed")) {
                                confirmed(purchase);
                            } else {
                                cancelled(purchase);
                            }
                        });
    }

    private void confirmed(Purchase purchase) {
        var confirmedAt = purchase.confirmedAt();
        if (confirmedAt == null) {
            throw new MalformedEvent("Confirmed, but not when: " + purchase.event());
        }
        bestSellers.count(purchase.event(), confirmedAt, purchase.sold());
        if (purchase.fromCart()) {
            carts.ordered(purchase.customerId(), purchase.orderId(), purchase.items());
        }
    }

    private void cancelled(Purchase purchase) {
        var confirmedAt = purchase.confirmedAt();
        if (confirmedAt != null) {
            bestSellers.count(purchase.event(), confirmedAt, purchase.takenBack());
        }
    }
}
