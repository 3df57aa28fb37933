package quartet.order.orchestration;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import com.mongodb.event.CommandSucceededEvent;

import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/** What MongoDB was asked by one thread, and how long each answer took. */
final class CommandLog implements CommandListener {

    /**
     * A command by the fields it looks for. An insert looks for none; neither does one that nobody
     * has thought of here, and to throw would help nobody: the driver swallows it.
     */
    record Shape(String command, String collection, Set<String> fields)
            implements Comparable<Shape> {

        private static final BsonDocument NOTHING = new BsonDocument();

        static Shape of(BsonDocument command) {
            var name = command.getFirstKey();
            var fields = new TreeSet<String>();
            add(filter(name, command), fields);
            return new Shape(name, collection(command.get(name)), fields);
        }

        /** Of a further batch it is a number, and never the same: that is no command we know. */
        private static String collection(@Nullable BsonValue value) {
            return value instanceof BsonString name ? name.getValue() : String.valueOf(value);
        }

        private static BsonDocument filter(String name, BsonDocument command) {
            return switch (name) {
                case "find" -> command.getDocument("filter");
                case "update" -> first(command, "updates").getDocument("q");
                case "aggregate" -> first(command, "pipeline").getDocument("$match", NOTHING);
                default -> NOTHING;
            };
        }

        private static BsonDocument first(BsonDocument command, String list) {
            return command.getArray(list).getFirst().asDocument();
        }

        private static void add(BsonDocument filter, Set<String> fields) {
            filter.forEach(
                    (field, condition) -> {
                        if (field.equals("$and")) {
                            condition.asArray().forEach(part -> add(part.asDocument(), fields));
                        } else {
                            fields.add(field);
                        }
                    });
        }

        @Override
        public int compareTo(Shape other) {
            return toString().compareTo(other.toString());
        }
    }

    private final Map<Integer, Shape> asked = new HashMap<>();
    private final Map<Shape, List<Long>> micros = new TreeMap<>();
    private boolean listening;

    /** What is asked meanwhile, and nothing else. */
    void during(Runnable work) {
        listening = true;
        work.run();
        listening = false;
    }

    @Override
    public void commandStarted(CommandStartedEvent event) {
        if (listening) {
            asked.put(event.getRequestId(), Shape.of(event.getCommand()));
        }
    }

    @Override
    public void commandSucceeded(CommandSucceededEvent event) {
        var shape = asked.remove(event.getRequestId());
        if (shape != null) {
            micros.computeIfAbsent(shape, _ -> new ArrayList<>())
                    .add(event.getElapsedTime(TimeUnit.MICROSECONDS));
        }
    }

    Set<Shape> shapes() {
        return micros.keySet();
    }

    /** How often each was sent. */
    Map<Shape, Integer> counts() {
        var counts = new TreeMap<Shape, Integer>();
        micros.forEach((shape, times) -> counts.put(shape, times.size()));
        return counts;
    }

    long medianMicros(Shape shape) {
        var times = micros.getOrDefault(shape, List.of()).stream().sorted().toList();
        return times.get(times.size() / 2);
    }
}
