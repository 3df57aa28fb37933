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
import quartet.catalog.stock.MovementKind;
import quartet.catalog.stock.Requested;
import quartet.catalog.stock.StockRefused;

import java.security.Principal;

/** Moves units and shows what moved, for operators. */
@RestController
@RequestMapping("/api/stock/{sku}/movements")
class MovementController {

    private static final int MOST = 100;

    private final MovingStock movingStock;
    private final Movements movements;

    MovementController(MovingStock movingStock, Movements movements) {
        this.movingStock = movingStock;
        this.movements = movements;
    }

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
    Movements.Page movements(
            @PathVariable String sku,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var known = Requested.sku(sku);
        if (limit < 1 || limit > MOST) {
            throw BadRequest.field("limit", "must be between 1 and " + MOST);
        }
        var query = new Movements.Query(seq(cursor), kind(kind), limit);
        return movements.page(known, query).orElseThrow(() -> new StockRefused.NotFound(known));
    }

    private static @Nullable MovementKind kind(@Nullable String name) {
        try {
            return name == null ? null : MovementKind.named(name);
        } catch (IllegalArgumentException _) {
            throw BadRequest.field("kind", "is not a kind of movement");
        }
    }

    private static @Nullable Long seq(@Nullable String cursor) {
        try {
            return cursor == null ? null : Long.parseUnsignedLong(cursor);
        } catch (NumberFormatException _) {
            throw BadRequest.field("cursor", "is not one of ours");
        }
    }
}
