package quartet.order.stock;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;

/** Returned goods on the wire; all of a return in one call. */
@HttpExchange("/api/stock/returns")
interface ReturnsApi {

    @PutExchange("/{returnId}")
    RestockView restock(@PathVariable String returnId, @RequestBody RestockRequest request);
}
