package quartet.order.stock;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;

/** The holds of catalog-service on the wire; all lines of an order in one call. */
@HttpExchange("/api/holds/{order}")
interface StockApi {

    @PutExchange
    HoldView reserve(@PathVariable String order, @RequestBody HoldRequest lines);

    @PutExchange("/pin")
    HoldView pin(@PathVariable String order, @RequestBody HoldRequest lines);

    @PutExchange("/settle")
    HoldView settle(@PathVariable String order, @RequestBody HoldRequest lines);

    @PutExchange("/release")
    HoldView release(@PathVariable String order, @RequestBody HoldRequest lines);
}
