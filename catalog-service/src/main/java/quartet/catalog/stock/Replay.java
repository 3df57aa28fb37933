package quartet.catalog.stock;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import quartet.catalog.outbox.Event;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * Adds up the movements of a SKU and compares every sum with the levels that were reported, the
 * last one with the levels there are. How far it came with nothing to complain about is remembered,
 * so that each movement is read once; a difference is met again every time.
 */
@Component
public class Replay {

    private static final int STEP = 200;

    private final MongoCollection<Document> movements;
    private final MongoCollection<Document> checked;
    private final MongoCollection<Document> stock;
    private final Heads heads;

    Replay(MongoDatabase database, Heads heads) {
        this.movements = database.getCollection("stockMovements");
        this.checked = database.getCollection("stockChecked");
        this.stock = database.getCollection("stock");
        this.heads = heads;
    }

    /**
     * What came of it.
     *
     * @param movements that were read
     * @param difference in words, if there is one
     */
    public record Result(long movements, @Nullable String difference) {}

    /** Up to here everything adds up. */
    private record Sum(long seq, Levels levels) {}

    /**
     * Up to {@code most} SKUs in their order, from the one after that on; all of them are after "".
     */
    public List<Sku> skus(String last, int most) {
        return heads.after(last, most).stream().map(Tip::sku).toList();
    }

    /** Reads at most so many movements, and goes on there next time. */
    public Result check(Sku sku, int most) {
        var found =
                stock.find(eq(sku.value()))
                        .projection(
                                include(
                                        "head.warehouses",
                                        "head.seq",
                                        "head.log.changes",
                                        "head.log.events.seq"))
                        .first();
        if (found == null) {
            return new Result(0, null);
        }
        var sum = remembered(sku);
        long began = sum.seq();
        try {
            var copied = copied(found.get("head", Document.class));
            while (sum.seq() < copied.seq() && sum.seq() - began < most) {
                sum = add(sku, sum, Math.min(copied.seq(), sum.seq() + STEP));
            }
            if (sum.seq() == copied.seq() && !sum.levels().sameUnitsAs(copied.levels())) {
                throw new Difference(
                        "the movements add up to %s, the levels are %s"
                                .formatted(sum.levels(), copied.levels()));
            }
            remember(sku, sum);
            return new Result(sum.seq() - began, null);
        } catch (Difference difference) {
            return new Result(0, difference.getMessage());
        } catch (IllegalArgumentException impossible) {
            return new Result(0, "impossible levels: " + impossible.getMessage());
        }
    }

    /** Something does not add up. */
    private static final class Difference extends RuntimeException {
        Difference(String what) {
            super(what);
        }
    }

    /** The levels without what still waits in the log, which may not have been copied yet. */
    private static Sum copied(Document head) {
        var levels = Documents.levels(head.get("warehouses", Document.class));
        long seq = Documents.number(head, "seq");
        for (var entry : head.getList("log", Document.class).reversed()) {
            seq -= entry.getList("events", Document.class).size();
            var changes = entry.get("changes", Document.class);
            if (changes != null) {
                levels = levels.minus(Documents.changes(changes));
            }
        }
        return new Sum(seq, levels);
    }

    private Sum add(Sku sku, Sum from, long upTo) {
        var ids =
                LongStream.rangeClosed(from.seq() + 1, upTo)
                        .mapToObj(seq -> Event.id(sku.value(), seq))
                        .toList();
        var found = new HashMap<String, Document>();
        movements.find(in("_id", ids)).forEach(m -> found.put(m.getString("_id"), m));
        var levels = from.levels();
        for (var id : ids) {
            levels = next(id, levels, found);
        }
        return new Sum(upTo, levels);
    }

    private static Levels next(String id, Levels before, Map<String, Document> found) {
        var movement = found.get(id);
        if (movement == null) {
            throw new Difference("movement " + id + " is missing");
        }
        var changes = movement.get("changes", Document.class);
        boolean moves = StockEvents.MOVED.equals(movement.getString("type")) && changes != null;
        var sum = moves ? before.plus(Documents.changes(changes)) : before;
        var after = Documents.levels(movement.get("after", Document.class));
        if (!sum.equals(after)) {
            throw new Difference("after %s are %s, not %s".formatted(id, after, sum));
        }
        return sum;
    }

    private Sum remembered(Sku sku) {
        var sum = checked.find(eq(sku.value())).first();
        return sum == null
                ? new Sum(0, Levels.empty())
                : new Sum(
                        Documents.number(sum, "seq"),
                        Documents.levels(sum.get("levels", Document.class)));
    }

    private void remember(Sku sku, Sum sum) {
        var fields =
                new Document("seq", sum.seq()).append("levels", Documents.warehouses(sum.levels()));
        checked.updateOne(
                eq(sku.value()), new Document("$set", fields), new UpdateOptions().upsert(true));
    }
}
