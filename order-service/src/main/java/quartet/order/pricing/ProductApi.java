package quartet.order.pricing;

import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

import java.util.Collection;

/** Products of catalog-service on the wire: many in one call. */
@HttpExchange("/api/products")
interface ProductApi {

    @GetExchange
    ProductPage products(@RequestParam Collection<String> sku, @RequestParam int limit);
}
