package quartet.analytics.progress;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Sends progress to the topic {@code analytics}. */
@Component
public class ProgressReports {

    private static final String TOPIC = "analytics";

    private final KafkaTemplate<byte[], byte[]> kafka;
    private final JsonMapper json;
    private final Clock clock;
    private final Supplier<String> ids = () -> UUID.randomUUID().toString();

    ProgressReports(KafkaTemplate<byte[], byte[]> kafka, JsonMapper json, Clock clock) {
        this.kafka = kafka;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Returns when the broker has it. To be called after the commit and before the offsets are
     * committed, also for what was booked before: after a crash in between nobody else tells.
     *
     * @throws java.util.concurrent.CompletionException if the broker does not take it
     */
    public void report(List<String> orderIds) {
        var sent =
                java.util.stream.IntStream.iterate(
                                0, i -> i < orderIds.size(), i -> i + Progress.MOST_ORDERS)
                        .mapToObj(i -> orderIds.subList(i, end(i, orderIds)))
                        .map(part -> kafka.send(message(part)))
                        .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(sent).join();
    }

    private static int end(int start, List<String> orderIds) {
        return Math.min(start + Progress.MOST_ORDERS, orderIds.size());
    }

    private ProducerRecord<byte[], byte[]> message(List<String> orderIds) {
        var progress = new Progress(orderIds, clock.instant());
        var message = new ProducerRecord<byte[], byte[]>(TOPIC, json.writeValueAsBytes(progress));
        header(message, "id", ids.get());
        header(message, "type", Progress.TYPE);
        header(message, "occurredAt", progress.at().toString());
        return message;
    }

    private static void header(ProducerRecord<byte[], byte[]> message, String name, String value) {
        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
