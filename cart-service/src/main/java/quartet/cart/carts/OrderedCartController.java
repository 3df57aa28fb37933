package quartet.cart.carts;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import quartet.cart.access.Visitor;

import java.util.List;

/** Anybody's cart, for the services that order from it; not routed. */
@RestController
@RequestMapping("/api/carts")
class OrderedCartController {

    record Items(List<CartItem> items) {}

    private final Carts carts;

    OrderedCartController(Carts carts) {
        this.carts = carts;
    }

    @GetMapping("/{customerId}")
    Items show(@PathVariable Visitor customerId) {
        return new Items(carts.of(customerId));
    }
}
