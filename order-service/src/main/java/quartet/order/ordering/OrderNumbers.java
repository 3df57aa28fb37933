package quartet.order.ordering;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;

import org.bson.Document;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/**
 * Numbers like {@code ORD-2026-001234}, dealt from blocks of {@value #BLOCK} per instance so that
 * no counter is written for every order. Numbers are unique; a restart skips the rest of a block.
 */
@Component
public class OrderNumbers {

    static final int BLOCK = 100;
    private static final int TRIES = 100;

    private static final class Block {
        private long next;
        private long end;
    }

    private final MongoCollection<Document> counters;
    private final Map<Integer, Block> blocks = new HashMap<>();

    OrderNumbers(MongoDatabase database) {
        counters = database.getCollection("counters");
    }

    /**
     * @throws com.mongodb.MongoException if a new block is needed and the store is down
     */
    public synchronized String next(Instant at) {
        int year = at.atZone(ZoneOffset.UTC).getYear();
        var block = blocks.computeIfAbsent(year, _ -> new Block());
        if (block.next == block.end) {
            block.next = take("orders-" + year);
            block.end = block.next + BLOCK;
        }
        return "ORD-%d-%06d".formatted(year, block.next++);
    }

    /** The number of a past order; its invoice is unique already. */
    public static String ofInvoice(String invoice, Instant at) {
        return "ORD-" + at.atZone(ZoneOffset.UTC).getYear() + "-" + invoice;
    }

    private long take(String counter) {
        for (int i = 0; i < TRIES; i++) {
            var found = counters.find(eq("_id", counter)).first();
            if (found == null) {
                create(counter);
                continue;
            }
            var next = Fields.number(found, "next");
            var asRead = and(eq("_id", counter), eq("next", next));
            if (counters.updateOne(asRead, set("next", next + BLOCK)).getMatchedCount() == 1) {
                return next;
            }
        }
        throw new IllegalStateException(
                "No block of numbers after " + TRIES + " tries: " + counter);
    }

    private void create(String counter) {
        try {
            counters.insertOne(new Document("_id", counter).append("next", 1L));
        } catch (MongoWriteException exists) {
            if (ErrorCategory.fromErrorCode(exists.getCode()) != ErrorCategory.DUPLICATE_KEY) {
                throw exists;
            }
        }
    }
}
