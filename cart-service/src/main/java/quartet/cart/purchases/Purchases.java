package quartet.cart.purchases;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

import quartet.cart.bestsellers.BestSellers;
import quartet.cart.carts.Carts;
import quartet.cart.listening.Arrivals;
import quartet.cart.listening.Deliveries;
import quartet.cart.listening.MalformedEvent;
import quartet.cart.listening.StoredEvents;
import quartet.cart.store.Effect;

import java.util.List;
import java.util.Set;

/** Orders that were confirmed, or cancelled after that. */
@Component
class Purchases extends StoredEvents {

    private static final Set<String> KNOWN = Set.of("order.confirmed", "order.cancelled");

    private final Arrivals arrivals;
    private final BestSellers bestSellers;
    private final Carts carts;

    Purchases(Arrivals arrivals, BestSellers bestSellers, Carts carts, Deliveries deliveries) {
        super(deliveries);
        this.arrivals = arrivals;
        this.bestSellers = bestSellers;
        this.carts = carts;
    }

    @KafkaListener(id = "orders", idIsGroup = false, topics = "orders", batch = "true")
    void arrived(List<ConsumerRecord<String, byte[]>> poll, Consumer<?, ?> consumer) {
        work(poll, consumer);
    }

    @Override
    protected List<Effect> effectsOf(ConsumerRecord<String, byte[]> event) {
        return arrivals.nameOf(event, KNOWN)
                .map(
                        name -> {
                            var purchase = arrivals.read(event, Purchase.class);
                            return name.equals("order.confirmed")
                                    ? confirmed(purchase)
                                    : cancelled(purchase);
                        })
                .orElse(List.of());
    }

    /** Each half has a marker of its own: a repeat does only what is missing. */
    private List<Effect> confirmed(Purchase purchase) {
        var confirmedAt = purchase.confirmedAt();
        if (confirmedAt == null) {
            throw new MalformedEvent("Confirmed, but not when: " + purchase.event());
        }
        var sold = bestSellers.sale(purchase.event(), confirmedAt, purchase.sold());
        return purchase.fromCart()
                ? List.of(
                        sold,
                        carts.ordered(purchase.customerId(), purchase.orderId(), purchase.items()))
                : List.of(sold);
    }

    private List<Effect> cancelled(Purchase purchase) {
        var confirmedAt = purchase.confirmedAt();
        return confirmedAt == null
                ? List.of()
                : List.of(bestSellers.sale(purchase.event(), confirmedAt, purchase.takenBack()));
    }
}
