package quartet.recommendation.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.MeterRegistry;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.stereotype.Component;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What one poll delivered, written together.
 *
 * <p>Together, because Neo4j is much faster with hundreds of orders a transaction than with one.
 * The price is that a failure names no record; so if the store itself is well, the records are
 * tried one by one, and only those that fail five times by themselves are set aside.
 */
@Component
public class Deliveries {

    private static final int TRIES = 5;

    private final ObjectReader json;
    private final DeadLetters deadLetters;
    private final MeterRegistry meters;

    Deliveries(JsonMapper json, DeadLetters deadLetters, MeterRegistry meters) {
        this.json = json.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.deadLetters = deadLetters;
        this.meters = meters;
    }

    private record Delivered<T>(ConsumerRecord<String, byte[]> record, T value) {}

    /**
     * Reads the records and writes what they say. Returns when everything is either written or
     * among the dead letters; throws if the store is in trouble, and then wants all of them again.
     *
     * @param write must not mind what it has seen before
     */
    public <T> void process(
            List<ConsumerRecord<String, byte[]>> records,
            EventReader<T> reader,
            Consumer<List<T>> write) {
        var delivered = new ArrayList<Delivered<T>>();
        for (var record : records) {
            try {
                read(record, reader)
                        .ifPresentOrElse(
                                value -> delivered.add(new Delivered<>(record, value)),
                                () -> count(record, "skipped"));
            } catch (MalformedEvent | JacksonException unreadable) {
                deadLetters.add(record, unreadable);
            }
        }
        if (!delivered.isEmpty()) {
            write(delivered, write);
            delivered.forEach(one -> count(one.record, "written"));
        }
    }

    private <T> Optional<T> read(ConsumerRecord<String, byte[]> record, EventReader<T> reader) {
        var type = record.headers().lastHeader("type");
        if (type == null || record.value() == null) {
            throw new MalformedEvent("An event has a type and a body");
        }
        return reader.read(Event.of(new String(type.value(), UTF_8), record.value(), json));
    }

    private <T> void write(List<Delivered<T>> delivered, Consumer<List<T>> write) {
        try {
            write.accept(delivered.stream().map(Delivered::value).toList());
        } catch (RuntimeException failure) {
            if (StoreTrouble.isBehind(failure)) {
                throw failure;
            }
            delivered.forEach(one -> writeAlone(one, write));
        }
    }

    private <T> void writeAlone(Delivered<T> one, Consumer<List<T>> write) {
        for (int tries = 1; ; tries++) {
            try {
                write.accept(List.of(one.value));
                return;
            } catch (RuntimeException failure) {
                if (StoreTrouble.isBehind(failure)) {
                    throw failure;
                }
                if (tries == TRIES) {
                    deadLetters.add(one.record, failure);
                    return;
                }
            }
        }
    }

    private void count(ConsumerRecord<?, ?> record, String outcome) {
        meters.counter("quartet.events", "topic", record.topic(), "outcome", outcome).increment();
    }
}
