package quartet.catalog.stock;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.util.SortedMap;

/** What is there of a product, for everybody. */
@RestController
class StockController {

    private final Heads heads;

    StockController(Heads heads) {
        this.heads = heads;
    }

    /** The levels of one SKU, by warehouse. */
    record StockView(Sku sku, SortedMap<String, StockLevel> warehouses) {}

    @GetMapping("/api/stock/{sku}")
    StockView levels(@PathVariable String sku) {
        var known = Requested.sku(sku);
        var head = heads.find(known).orElseThrow(() -> new StockRefused.NotFound(known));
        return new StockView(known, head.levels().warehouses());
    }
}
