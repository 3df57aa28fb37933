package quartet.analytics.live;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Reads the topics from their newest events on into the window: every partition, without a consumer
 * group. When Kafka is away it tries again for ever, and goes on where it stood.
 */
@Component
class LogReader implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(LogReader.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration ASKING = Duration.ofSeconds(3);
    private static final int MOST_BYTES = 8 * 1024 * 1024;
    private static final long CHECK_EVERY_MS = 5_000;
    private static final long PAUSE_MS = 500;

    private final Map<String, Object> settings;
    private final Window window;
    private final Telling telling;
    private final Pulse pulse;
    private final Clock clock;
    private final int keep;
    private CountDownLatch stopped = new CountDownLatch(0);

    LogReader(
            ConsumerFactory<?, ?> consumers,
            Window window,
            Telling telling,
            Pulse pulse,
            Clock clock,
            LiveProperties properties) {
        this.settings = new HashMap<>(consumers.getConfigurationProperties());
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "analytics-live");
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, MOST_BYTES);
        // The books may wait for a full poll; people who watch may not.
        settings.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, 1);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) ASKING.toMillis());
        settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) ASKING.toMillis());
        this.window = window;
        this.telling = telling;
        this.pulse = pulse;
        this.clock = clock;
        this.keep = properties.keep();
    }

    @Override
    public void start() {
        var end = new CountDownLatch(1);
        stopped = end;
        Thread.ofVirtual().name("live-log").start(() -> run(end));
    }

    @Override
    public void stop() {
        stopped.countDown();
    }

    @Override
    public boolean isRunning() {
        return stopped.getCount() > 0;
    }

    private void run(CountDownLatch end) {
        do {
            try (var consumer = new KafkaConsumer<byte[], byte[]>(settings)) {
                follow(consumer, end);
            } catch (InvalidOffsetException e) {
                log.warn("The log is not the one it was, beginning anew: {}", e.getMessage());
                window.forget();
            } catch (KafkaException e) {
                if (pulse.silent()) {
                    log.warn("Live events wait for Kafka: {}", e.toString());
                }
            }
        } while (!over(end, PAUSE_MS));
    }

    private void follow(Consumer<byte[], byte[]> consumer, CountDownLatch end) {
        var partitions = partitionsOf(consumer);
        consumer.assign(partitions);
        var read = window.read();
        if (read == null) {
            begin(consumer, partitions);
        } else {
            partitions.forEach(p -> consumer.seek(p, read.of(topicOf(p.topic()), p.partition())));
        }
        long asked = 0;
        while (!over(end, 0)) {
            consumer.poll(POLL).forEach(this::tell);
            // An empty poll says nothing: it is empty too when nobody answers.
            if (clock.millis() - asked >= CHECK_EVERY_MS) {
                consumer.endOffsets(partitions, ASKING);
                asked = clock.millis();
                pulse.beats();
            }
        }
    }

    private static List<TopicPartition> partitionsOf(Consumer<?, ?> consumer) {
        var partitions = new ArrayList<TopicPartition>();
        for (var topic : LiveTopic.values()) {
            var found = consumer.partitionsFor(topic.text());
            if (found == null || found.isEmpty()) {
                throw new KafkaException("There is no topic " + topic.text());
            }
            // Kafka names them in any order; their numbers are their places in an id.
            found.stream()
                    .sorted(Comparator.comparingInt(PartitionInfo::partition))
                    .forEach(p -> partitions.add(new TopicPartition(p.topic(), p.partition())));
        }
        return partitions;
    }

    /**
     * A few events of every partition, so that clients of an instance that ended find their place.
     */
    private void begin(Consumer<?, ?> consumer, List<TopicPartition> partitions) {
        var starts = consumer.beginningOffsets(partitions);
        var ends = consumer.endOffsets(partitions);
        long share = keep * LiveTopic.values().length / partitions.size();
        var from = new EnumMap<LiveTopic, List<Long>>(LiveTopic.class);
        var present = new EnumMap<LiveTopic, List<Long>>(LiveTopic.class);
        for (var topic : LiveTopic.values()) {
            var own = partitions.stream().filter(p -> topicOf(p.topic()) == topic).toList();
            present.put(topic, own.stream().map(p -> ends.getOrDefault(p, 0L)).toList());
            from.put(
                    topic,
                    own.stream()
                            .map(
                                    p ->
                                            Math.max(
                                                    starts.getOrDefault(p, 0L),
                                                    ends.getOrDefault(p, 0L) - share))
                            .toList());
        }
        var begin = new Positions(from);
        partitions.forEach(p -> consumer.seek(p, begin.of(topicOf(p.topic()), p.partition())));
        window.begin(begin, new Positions(present));
    }

    private void tell(ConsumerRecord<byte[], byte[]> record) {
        var topic = topicOf(record.topic());
        telling.of(topic, record)
                .ifPresentOrElse(
                        window::add, () -> window.pass(topic, record.partition(), record.offset()));
    }

    private static LiveTopic topicOf(String name) {
        return LiveTopic.named(name).orElseThrow();
    }

    private static boolean over(CountDownLatch end, long waitMs) {
        try {
            return end.await(waitMs, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
