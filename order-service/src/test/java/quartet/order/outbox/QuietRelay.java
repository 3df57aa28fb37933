package quartet.order.outbox;

import com.mongodb.client.MongoDatabase;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/** A relay that sends nothing: it reads an outbox, and later takes out what Kafka has. */
public final class QuietRelay {

    private final Outboxes outboxes;
    private @Nullable Unsent read;

    public QuietRelay(MongoDatabase database) {
        outboxes = new Outboxes(database, "orders");
    }

    /** Reads what this order has to tell, to be acknowledged some time. */
    public List<Long> read(String order) {
        read = outboxes.poll(List.of(order)).stream().findFirst().orElse(null);
        return read == null ? List.of() : read.entries().stream().map(OutboxEntry::seq).toList();
    }

    /** Kafka has what was read up to that number. */
    public void acknowledge(long upTo) {
        if (read != null) {
            outboxes.acknowledge(Map.of(read, upTo));
        }
    }
}
