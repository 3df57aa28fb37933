package quartet.order.carts;

import org.springframework.stereotype.Component;

import quartet.order.ordering.CustomerId;
import quartet.order.peers.Peer;
import quartet.order.peers.Peers;
import quartet.order.peers.Reply;

import java.util.List;
import java.util.Optional;

/** What a customer's cart holds just now. It is emptied by the event of the confirmed order. */
@Component
public class Carts {

    private final CartApi api;
    private final Peer peer;

    Carts(CartApi api, Peers peers) {
        this.api = api;
        this.peer = peers.peer("cart");
    }

    /** Empty if cart-service does not say: an unknown cart is not an empty one. */
    public Optional<List<CartView.Item>> of(CustomerId customer) {
        return peer.call(() -> api.read(customer.value())) instanceof Reply.Answered(var cart)
                ? Optional.of(cart.items())
                : Optional.empty();
    }
}
