package quartet.catalog.returns;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import quartet.catalog.faults.CrashPoints;
import quartet.catalog.stock.Books;
import quartet.catalog.stock.LevelChange;
import quartet.catalog.stock.OrderId;
import quartet.catalog.stock.Sku;

import tools.jackson.databind.json.JsonMapper;

import java.util.TreeMap;

/** Returns on given books. */
public final class ReturnsFixture {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ReturnsFixture() {}

    /** Puts one unit of it back that can be sold, and one that cannot. */
    public static void restock(Books books, String id, OrderId order, Sku sku) {
        var units = new TreeMap<Sku, LevelChange>();
        units.put(sku, new LevelChange(1, 0, 1));
        new Restocking(
                        books.ledger(),
                        books.heads(),
                        books.copies(),
                        JSON,
                        CrashPoints.none(),
                        new SimpleMeterRegistry())
                .restock(new ReturnId(id), order, units, "order-service");
    }
}
