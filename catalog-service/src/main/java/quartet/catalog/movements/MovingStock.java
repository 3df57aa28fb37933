package quartet.catalog.movements;

import org.springframework.stereotype.Component;

import quartet.catalog.stock.Copies;
import quartet.catalog.stock.Head;
import quartet.catalog.stock.Ledger;
import quartet.catalog.stock.Movement;
import quartet.catalog.stock.Plan;
import quartet.catalog.stock.Sku;
import quartet.catalog.warehouses.Warehouses;

import tools.jackson.databind.json.JsonMapper;

/** Moves units once per key. */
@Component
class MovingStock {

    private final Ledger ledger;
    private final Copies copies;
    private final Warehouses warehouses;
    private final JsonMapper json;

    MovingStock(Ledger ledger, Copies copies, Warehouses warehouses, JsonMapper json) {
        this.ledger = ledger;
        this.copies = copies;
        this.warehouses = warehouses;
        this.json = json;
    }

    /** What a try led to; what is refused is refused only on a fresh head. */
    private sealed interface Outcome {
        record Moved(String body) implements Outcome {}

        record Refused(MovementRefused why) implements Outcome {}
    }

    /**
     * Moves units, or answers what the same request led to before.
     *
     * @throws MovementRefused if that many are not there, or the key stands for something else
     */
    MovementView move(Sku sku, IdempotencyKey key, MovementForm form, String who) {
        var movement = form.toMovement(who);
        requireWarehouses(movement);
        var outcome =
                ledger.change("move", sku, head -> plan(head, key, form.fingerprint(), movement));
        return switch (outcome) {
            case Outcome.Moved moved -> json.readValue(moved.body(), MovementView.class);
            case Outcome.Refused refused -> throw refused.why();
        };
    }

    private Plan<Outcome> plan(
            Head head, IdempotencyKey key, String fingerprint, Movement movement) {
        var before = copies.applied(head, key.value());
        if (before != null) {
            return new Plan.Answer<>(
                    before.fingerprint().equals(fingerprint)
                            ? new Outcome.Moved(before.answer())
                            : new Outcome.Refused(new MovementRefused.KeyReused()));
        }
        if (!head.levels().allow(movement.changes())) {
            return new Plan.Answer<>(new Outcome.Refused(notEnough(head, movement)));
        }
        if (!head.levels().haveRoomFor(movement.changes())) {
            return new Plan.Answer<>(new Outcome.Refused(new MovementRefused.TooMuch()));
        }
        return new Plan.Move<>(key.value(), fingerprint, movement, Outcome.Moved::new);
    }

    private static MovementRefused notEnough(Head head, Movement movement) {
        return new MovementRefused.NotEnough(movement.kind().inWords(), head.levels().available());
    }

    private void requireWarehouses(Movement movement) {
        for (var warehouse : movement.changes().keySet()) {
            if (!warehouses.contains(warehouse)) {
                throw new MovementRefused.NoWarehouse(warehouse);
            }
        }
    }
}
