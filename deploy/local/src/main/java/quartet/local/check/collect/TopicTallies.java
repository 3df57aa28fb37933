package quartet.local.check.collect;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import quartet.local.check.dump.Dump.CartChange;
import quartet.local.check.dump.Topic;
import quartet.local.check.dump.Topic.Told;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes down of every event what is compared: its aggregate, number and type. */
final class TopicTallies {

    private static final Pattern ID = Pattern.compile("(.+):(\\d{1,18})");
    private static final Map<String, Integer> OF_THE_CART =
            Map.of("shopping.added.v1", 1, "shopping.removed.v1", -1);

    private final Map<String, Tally> tallies = new HashMap<>();
    private final Map<String, List<CartChange>> cartChanges = new HashMap<>();
    private final Map<String, String> types = new HashMap<>();

    private static final class Tally {
        private final Map<String, List<Told>> told = new HashMap<>();
        private final Map<String, Set<Long>> seen = new HashMap<>();
        private final boolean compacted;
        private long duplicates;
        private long strays;

        Tally(boolean compacted) {
            this.compacted = compacted;
        }

        boolean isFirst(String aggregate, Told event) {
            if (!seen.computeIfAbsent(aggregate, _ -> new HashSet<>(4)).add(event.seq())) {
                duplicates++;
                return false;
            }
            told.computeIfAbsent(aggregate, _ -> new ArrayList<>(4)).add(event);
            return true;
        }
    }

    TopicTallies(Map<String, Boolean> compactedByTopic) {
        compactedByTopic.forEach((name, compacted) -> tallies.put(name, new Tally(compacted)));
    }

    void add(ConsumerRecord<byte[], byte[]> record) {
        var tally = tallies.get(record.topic());
        if (tally == null) {
            return;
        }
        var id = ID.matcher(Headers.text(record, "id"));
        if (!id.matches()) {
            tally.strays++;
            return;
        }
        var type = types.computeIfAbsent(Headers.text(record, "type"), name -> name);
        var event = new Told(Long.parseLong(id.group(2)), type, record.partition());
        if (tally.isFirst(id.group(1), event) && OF_THE_CART.containsKey(type)) {
            cart(id.group(1), OF_THE_CART.get(type), record.value());
        }
    }

    private void cart(String visitor, int sign, byte[] body) {
        try {
            var change = JsonMapper.shared().readTree(body);
            cartChanges
                    .computeIfAbsent(visitor, _ -> new ArrayList<>())
                    .add(
                            new CartChange(
                                    change.path("sku").asString(""),
                                    sign * change.path("quantity").asLong(0)));
        } catch (JacksonException _) {
            // Poison: it has an id and nothing readable behind it.
        }
    }

    Map<String, Topic> topics() {
        var topics = new HashMap<String, Topic>();
        tallies.forEach(
                (name, tally) ->
                        topics.put(
                                name,
                                new Topic(
                                        tally.compacted,
                                        tally.told,
                                        tally.duplicates,
                                        tally.strays)));
        return topics;
    }

    Map<String, List<CartChange>> cartChanges() {
        return cartChanges;
    }
}
