package quartet.catalog.products;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import quartet.catalog.outbox.Resending;
import quartet.catalog.stock.Requested;

/** Tells the newest state of every product again, page by page, for operators. */
@RestController
class ProductRepublishController {

    private final Products products;
    private final ProductEvents events;
    private final Resending resending;

    ProductRepublishController(Products products, ProductEvents events, Resending resending) {
        this.products = products;
        this.events = events;
        this.resending = resending;
    }

    @PostMapping("/api/products/republish")
    Resending.Page republish(
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = "100") int limit) {
        int size = Requested.limit(limit);
        var page = products.after(Requested.cursor(cursor), size);
        var settled =
                page.stream()
                        .filter(found -> !found.waits())
                        .map(found -> events.newest(found.product()))
                        .toList();
        var next = page.size() < size ? null : page.getLast().product().sku().value();
        return resending.send("products", settled, next);
    }
}
