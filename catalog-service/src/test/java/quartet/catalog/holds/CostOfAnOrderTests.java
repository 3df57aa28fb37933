package quartet.catalog.holds;

import static org.assertj.core.api.Assertions.assertThat;

import static quartet.catalog.holds.HoldsFixture.WHO;
import static quartet.catalog.holds.HoldsFixture.holdsOn;
import static quartet.catalog.holds.HoldsFixture.lines;
import static quartet.catalog.holds.HoldsFixture.skus;
import static quartet.catalog.stock.Orders.anOrder;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;

import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import quartet.catalog.outbox.SettableClock;
import quartet.catalog.stock.Books;
import quartet.catalog.stock.Sku;
import quartet.stores.Stores;

import java.util.ArrayList;
import java.util.Date;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** An order costs the same beside 5,000 pinned holds of its SKU and 100,000 holds in all. */
class CostOfAnOrderTests {

    private static final Logger log = LoggerFactory.getLogger(CostOfAnOrderTests.class);
    private static final int OTHERS = 100_000;
    private static final int PINNED = 5_000;
    private static final int BATCH = 10_000;
    private static final int ORDERS = 200;

    private final AtomicInteger commands = new AtomicInteger();
    private final MongoClient client = countingClient();
    private final MongoDatabase database = client.getDatabase("cost-" + UUID.randomUUID());
    private final Books books = new Books(database, new SettableClock());
    private final Holds holds = holdsOn(books);

    @AfterEach
    void close() {
        client.close();
    }

    /** What an order took: commands, bytes of its head at the end, microseconds. */
    private record Cost(double commands, int headBytes, long micros) {}

    @Test
    void isTheSameWithManyHoldsAsWithFew() {
        var sku = books.stockOf(1_000_000);
        books.relayAll();
        costOf(sku);
        var before = costOf(sku);
        insertHolds(sku);

        var after = costOf(sku);

        log.warn("An order at the start: {}; beside {} holds: {}", before, OTHERS, after);
        assertThat(after.commands()).isEqualTo(before.commands());
        assertThat(after.headBytes()).isLessThan(before.headBytes() + 64);
    }

    /** Places and ships orders, with a relay after each ten. */
    private Cost costOf(Sku sku) {
        commands.set(0);
        long began = System.nanoTime();
        long relays = 0;
        for (int i = 0; i < ORDERS; i++) {
            var order = anOrder();
            holds.reserve(order, lines(sku, 2), WHO);
            holds.pin(order, skus(sku), WHO);
            holds.settle(order, skus(sku), WHO);
            if (i % 10 == 0) {
                long relay = System.nanoTime();
                books.relayAll();
                relays += System.nanoTime() - relay;
            }
        }
        long micros = (System.nanoTime() - began - relays) / 1_000 / ORDERS;
        double each = commands.get() / (double) ORDERS;
        books.relayAll();
        var head = database.getCollection("stock").find(new Document("_id", sku.value())).first();
        return new Cost(each, String.valueOf(head).length(), micros);
    }

    /** Copies of holds, as relays would have left them. */
    private void insertHolds(Sku sku) {
        var batch = new ArrayList<Document>();
        for (int i = 0; i < OTHERS; i++) {
            boolean ours = i < PINNED;
            var order = anOrder().value();
            var of = ours ? sku.value() : "OTHER-" + i % 500;
            batch.add(
                    new Document("_id", order + "/" + of)
                            .append("orderId", order)
                            .append("sku", of)
                            .append("state", ours ? "PINNED" : "SETTLED")
                            .append("quantity", 1)
                            .append("take", new Document("W1", 1))
                            .append("at", Date.from(books.clock().instant()))
                            .append("version", 3L));
            if (batch.size() == BATCH) {
                database.getCollection("holds").insertMany(batch);
                batch.clear();
            }
        }
    }

    private MongoClient countingClient() {
        var counting =
                new CommandListener() {
                    @Override
                    public void commandStarted(CommandStartedEvent event) {
                        commands.incrementAndGet();
                    }
                };
        var settings =
                MongoClientSettings.builder()
                        .applyConnectionString(new ConnectionString(Stores.mongo().uri("catalog")))
                        .addCommandListener(counting)
                        .build();
        return MongoClients.create(settings);
    }
}
