package quartet.catalog.holds;

import jakarta.validation.Valid;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import quartet.catalog.stock.Requested;

import java.security.Principal;

/** Holds for the services that sell; the gateway routes none of this. */
@RestController
@RequestMapping("/api/holds/{orderId}")
class HoldController {

    private final Holds holds;
    private final HoldsOfOrders holdsOfOrders;

    HoldController(Holds holds, HoldsOfOrders holdsOfOrders) {
        this.holds = holds;
        this.holdsOfOrders = holdsOfOrders;
    }

    @GetMapping
    HoldsView holds(@PathVariable String orderId) {
        var order = Requested.order(orderId);
        return HoldsView.of(order, holdsOfOrders.of(order));
    }

    @PutMapping
    HoldsView reserve(
            @PathVariable String orderId, @Valid @RequestBody HoldForm form, Principal caller) {
        var order = Requested.order(orderId);
        return HoldsView.of(order, holds.reserve(order, form.toQuantities(), caller.getName()));
    }

    @PutMapping("/pin")
    HoldsView pin(
            @PathVariable String orderId, @Valid @RequestBody HoldForm form, Principal caller) {
        var order = Requested.order(orderId);
        return HoldsView.of(order, holds.pin(order, form.toSkus(), caller.getName()));
    }

    @PutMapping("/settle")
    HoldsView settle(
            @PathVariable String orderId, @Valid @RequestBody HoldForm form, Principal caller) {
        var order = Requested.order(orderId);
        return HoldsView.of(order, holds.settle(order, form.toSkus(), caller.getName()));
    }

    @PutMapping("/release")
    HoldsView release(
            @PathVariable String orderId, @Valid @RequestBody HoldForm form, Principal caller) {
        var order = Requested.order(orderId);
        return HoldsView.of(order, holds.release(order, form.toSkus(), caller.getName()));
    }
}
