package quartet.order.carts;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** Carts of cart-service on the wire. */
@HttpExchange("/api/carts")
interface CartApi {

    @GetExchange("/{customer}")
    CartView read(@PathVariable String customer);
}
