package quartet.e2e.chaos;

import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * Joins a service's group, is dealt some of its partitions and leaves again, so that the service
 * has to give them up in the middle of its work and take them back.
 *
 * <p>It can swallow nothing: what it is dealt it pauses at once, and it never commits, so whoever
 * has the partitions next reads on from the last offset that the service itself committed. If its
 * leave gets lost, the broker misses it after its session.
 */
final class PassingConsumer {

    private static final String TOPIC = "orders";
    private static final Duration JOINS_WITHIN = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration TO_LEAVE = Duration.ofSeconds(3);

    private final Consumer<byte[], byte[]> consumer;
    private final BooleanSupplier over;
    private long dealt;

    PassingConsumer(Consumer<byte[], byte[]> consumer, BooleanSupplier over) {
        this.consumer = consumer;
        this.over = over;
    }

    /**
     * A member of that group. The assignors are Kafka's default ones, as in the services: one that
     * knew none of theirs could not join.
     *
     * @param bootstrapServers the broker itself, not a link that may be broken just then
     * @param over whether it is to leave at once
     */
    static PassingConsumer of(String bootstrapServers, String group, BooleanSupplier over) {
        var settings =
                Map.<String, Object>of(
                        "bootstrap.servers", bootstrapServers,
                        "group.id", group,
                        "client.id", "passing-through",
                        "enable.auto.commit", "false",
                        "auto.offset.reset", "earliest",
                        "allow.auto.create.topics", "false",
                        "session.timeout.ms", "6000",
                        "heartbeat.interval.ms", "1500",
                        "default.api.timeout.ms", "5000",
                        "request.timeout.ms", "4000");
        var bytes = new ByteArrayDeserializer();
        return new PassingConsumer(new KafkaConsumer<>(settings, bytes, bytes), over);
    }

    /**
     * Comes, stays and leaves.
     *
     * @return how many partitions it was dealt; 0 if the group was not rebalanced for it
     */
    long visit(Duration stay) {
        try {
            consumer.subscribe(List.of(TOPIC), new Pausing());
            pollUntil(JOINS_WITHIN, () -> dealt > 0);
            if (dealt > 0) {
                pollUntil(stay, () -> false);
            }
        } catch (KafkaException _) {
            // The broker was broken meanwhile; what was dealt before was dealt.
        } finally {
            leave();
        }
        return dealt;
    }

    private void pollUntil(Duration atMost, BooleanSupplier done) {
        var end = System.nanoTime() + atMost.toNanos();
        while (!done.getAsBoolean() && !over.getAsBoolean() && System.nanoTime() < end) {
            consumer.poll(POLL);
        }
    }

    private void leave() {
        try {
            consumer.close(CloseOptions.timeout(TO_LEAVE));
        } catch (KafkaException _) {
            // It is missed instead.
        }
    }

    private final class Pausing implements ConsumerRebalanceListener {

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            consumer.pause(partitions);
            dealt = Math.max(dealt, partitions.size());
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            // Nothing was read, so nothing is to be finished.
        }
    }
}
