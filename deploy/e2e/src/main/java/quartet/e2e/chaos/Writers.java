package quartet.e2e.chaos;

import com.mongodb.client.MongoClients;

import org.bson.Document;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Reads from the sagas' own diaries with which of them another process went on. */
final class Writers {

    /**
     * A line of a saga's diary.
     *
     * @param writer who wrote the step last
     * @param times how often it was written
     */
    record Entry(String step, String writer, int times) {}

    /**
     * Steps that follow each other by answers alone. Whoever decides something, to ship or to undo
     * for one, writes as well, and may be another instance than the one before without any fault.
     */
    private static final Map<String, Set<String>> BY_ANSWERS =
            Map.of(
                    "RESERVE", Set.of("AUTHORISE"),
                    "AUTHORISE", Set.of("PIN"),
                    "PIN", Set.of("CONFIRMED"),
                    "CAPTURE", Set.of("SETTLE"),
                    "SETTLE", Set.of("SHIPPED"),
                    "UNDO", Set.of("REJECTED", "CANCELLED"),
                    "RESTOCK", Set.of("REFUND", "SHIPPED"),
                    "REFUND", Set.of("RESTOCK", "SHIPPED"));

    /** While goods come back, more can be decided: that is written over the step under way. */
    private static final Set<String> OPEN_TO_DECISIONS = Set.of("RESTOCK", "REFUND");

    private static final String WEBHOOK_TOKENS = "tok_webhook";

    private Writers() {}

    /**
     * Orders with whose saga another process went on. Those whose money is told of by webhooks are
     * left out: these come to either instance.
     *
     * @param mongo address of the store
     */
    static long resumedByAnother(String mongo) {
        try (var client = MongoClients.create(mongo)) {
            var orders = client.getDatabase("orders").getCollection("orders");
            long resumed = 0;
            for (var order : orders.find()) {
                resumed += !toldByWebhooks(order) && changedHands(log(order)) ? 1 : 0;
            }
            return resumed;
        }
    }

    /** Whether somebody else wrote what only the answers to the writer before could lead to. */
    static boolean changedHands(List<Entry> log) {
        return IntStream.range(1, log.size()).anyMatch(i -> changed(log.get(i - 1), log.get(i)));
    }

    private static boolean changed(Entry from, Entry to) {
        return BY_ANSWERS.getOrDefault(from.step(), Set.of()).contains(to.step())
                && !from.writer().equals(to.writer())
                && !(OPEN_TO_DECISIONS.contains(to.step()) && to.times() > 1);
    }

    private static boolean toldByWebhooks(Document order) {
        var payment = order.get("payment", new Document());
        return payment.get("token", "").startsWith(WEBHOOK_TOKENS);
    }

    private static List<Entry> log(Document order) {
        return order.get("saga", new Document()).getList("log", Document.class, List.of()).stream()
                .map(Writers::entry)
                .toList();
    }

    private static Entry entry(Document entry) {
        var times = entry.get("times", Number.class);
        return new Entry(
                entry.getString("step"),
                entry.getString("writer"),
                times == null ? 1 : times.intValue());
    }
}
