package quartet.catalog.movements;

import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import quartet.catalog.problems.BadRequest;
import quartet.catalog.stock.Heads;
import quartet.catalog.stock.Requested;
import quartet.catalog.stock.StockRefused;

import java.security.Principal;
import java.util.List;

/** Moves units and shows what moved, for operators. */
@RestController
@RequestMapping("/api/stock/{sku}/movements")
class MovementController {

    private static final int MOST = 100;

    private final MovingStock movingStock;
    private final Movements movements;
    private final Heads heads;

    MovementController(MovingStock movingStock, Movements movements, Heads heads) {
        this.movingStock = movingStock;
        this.movements = movements;
        this.heads = heads;
    }

    /** Some movements, and where the older ones begin. */
    record MovementPage(List<MovementView> items, @Nullable String next) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    MovementView move(
            @PathVariable String sku,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody MovementForm form,
            Principal operator) {
        var known = Requested.sku(sku);
        return movingStock.move(known, IdempotencyKey.of(key), form, operator.getName());
    }

    @GetMapping
    MovementPage movements(
            @PathVariable String sku,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var known = Requested.sku(sku);
        if (limit < 1 || limit > MOST) {
            throw BadRequest.field("limit", "must be between 1 and " + MOST);
        }
        var head = heads.find(known).orElseThrow(() -> new StockRefused.NotFound(known));
        long last = cursor == null ? head.seq() : Math.min(head.seq(), seq(cursor));
        var items = movements.upTo(known, last, limit);
        return new MovementPage(items, last > limit ? "" + (last - limit) : null);
    }

    private static long seq(String cursor) {
        try {
            return Long.parseUnsignedLong(cursor);
        } catch (NumberFormatException _) {
            throw BadRequest.field("cursor", "is not one of ours");
        }
    }
}
