package quartet.e2e.chaos;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.random.RandomGenerator;

/** Puts messages on topics that no consumer can take in, and writes down that it did. */
final class Poisons {

    private final Map<String, Object> settings;
    private final HistoryLog history;
    private final RandomGenerator random;

    Poisons(String bootstrapServers, HistoryLog history, RandomGenerator random) {
        this.settings =
                Map.of(
                        "bootstrap.servers", bootstrapServers,
                        "acks", "all",
                        "max.block.ms", 5000,
                        "request.timeout.ms", 4000,
                        "delivery.timeout.ms", 5000);
        this.history = history;
        this.random = random;
    }

    /**
     * @return whether Kafka took it
     */
    boolean inject(String topic, Unreadable.Kind kind) {
        var id = "poison-" + HexFormat.of().toHexDigits(random.nextLong());
        var request = HistoryLog.object().put("topic", topic).put("kind", kind.name());
        var number = history.invoke("nemesis", "poison", id, request);
        var sent = sent(new Unreadable(topic, kind, id));
        history.end(number, sent ? HistoryLog.End.OK : HistoryLog.End.INFO, 0, HistoryLog.object());
        return sent;
    }

    private boolean sent(Unreadable message) {
        try (var producer =
                new KafkaProducer<>(
                        settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(message.asRecord()).get();
            return true;
        } catch (ExecutionException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
