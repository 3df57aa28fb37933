package quartet.catalog.reordering;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import quartet.catalog.problems.ETags;
import quartet.catalog.problems.VersionRefused;
import quartet.catalog.stock.Head;
import quartet.catalog.stock.Heads;
import quartet.catalog.stock.Ledger;
import quartet.catalog.stock.Plan;
import quartet.catalog.stock.ReorderLevel;
import quartet.catalog.stock.Requested;
import quartet.catalog.stock.Sku;
import quartet.catalog.stock.StockRefused;

import java.util.Optional;

/** Reorder levels, for operators. Stock that stands at or below a new level is low at once. */
@RestController
@RequestMapping("/api/stock/{sku}/reorder-level")
class ReorderController {

    private final Ledger ledger;
    private final Heads heads;

    ReorderController(Ledger ledger, Heads heads) {
        this.ledger = ledger;
        this.heads = heads;
    }

    /** Version 0: nobody has set one, and the shop's own level counts. */
    record ReorderView(Sku sku, long level, long version) {}

    /** A level over all warehouses. */
    record ReorderForm(@NotNull @Min(0) @Max(1_000_000) Long level) {}

    @GetMapping
    ResponseEntity<ReorderView> level(@PathVariable String sku) {
        var known = Requested.sku(sku);
        var head = heads.find(known).orElseThrow(() -> new StockRefused.NotFound(known));
        return answer(known, head.reorder());
    }

    @PutMapping
    ResponseEntity<ReorderView> set(
            @PathVariable String sku,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ReorderForm form) {
        var known = Requested.sku(sku);
        long version = ETags.version(ifMatch);
        var set = ledger.change("reorder", known, head -> plan(head, version, form.level()));
        return answer(known, set.orElseThrow(() -> new VersionRefused.Stale(known)));
    }

    private static Plan<Optional<ReorderLevel>> plan(Head head, long version, long units) {
        if (head.reorder().version() != version) {
            return new Plan.Answer<>(Optional.empty());
        }
        return new Plan.SetReorderLevel<>(units, Optional.of(head.reorder().become(units)));
    }

    private static ResponseEntity<ReorderView> answer(Sku sku, ReorderLevel level) {
        return ResponseEntity.ok()
                .eTag(ETags.of(level.version()))
                .body(new ReorderView(sku, level.units(), level.version()));
    }
}
