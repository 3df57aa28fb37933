package quartet.cart.snapshots;

import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** Products in catalog-service. */
@HttpExchange("/api/products")
interface CatalogApi {

    @GetExchange
    CatalogAnswer find(@RequestParam String sku);
}
