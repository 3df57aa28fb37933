package quartet.order.outbox;

import com.mongodb.client.MongoDatabase;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.kafka.core.KafkaTemplate;

import quartet.order.faults.CrashPoint;

import java.time.Clock;
import java.time.Duration;

/** A relay for tests elsewhere: it goes round when told, and its Kafka takes everything at once. */
public final class RelayFixture {

    public static final Duration POLL = Duration.ofMinutes(30);

    private final OutboxRelay relay;

    public RelayFixture(MongoDatabase database, Clock clock) {
        var properties =
                new OutboxProperties("orders", Duration.ZERO, POLL, 100, Duration.ofSeconds(10));
        var kafka =
                new KafkaTemplate<String, byte[]>(
                        () ->
                                new MockProducer<>(
                                        true,
                                        null,
                                        new StringSerializer(),
                                        new ByteArraySerializer()));
        var backlog = new Backlog(clock, new SimpleMeterRegistry());
        var wire = new Wire(kafka, properties);
        relay = new OutboxRelay(database, wire, properties, clock, backlog, CrashPoint.none());
    }

    public OutboxSignal signal() {
        return new OutboxSignal(relay::signal);
    }

    /** Sends what was signalled; a poll is part of it once {@link #POLL} has passed. */
    public void round() {
        var _ = relay.round();
    }
}
