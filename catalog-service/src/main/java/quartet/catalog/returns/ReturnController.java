package quartet.catalog.returns;

import jakarta.validation.Valid;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import quartet.catalog.stock.Requested;

import java.security.Principal;
import java.util.List;

/** Returned goods, told by order-service. */
@RestController
class ReturnController {

    private final Restocking restocking;

    ReturnController(Restocking restocking) {
        this.restocking = restocking;
    }

    /** What the return led to; lines of which nothing came back are not in it. */
    record ReturnView(ReturnId returnId, List<RestockedLine> lines) {}

    @PutMapping("/api/stock/returns/{returnId}")
    ReturnView restock(
            @PathVariable String returnId, @Valid @RequestBody ReturnForm form, Principal caller) {
        var id = new ReturnId(returnId);
        var order = Requested.order(form.orderId());
        return new ReturnView(id, restocking.restock(id, order, form.toUnits(), caller.getName()));
    }
}
