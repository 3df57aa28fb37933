package quartet.order.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** We read what analytics-service publishes: its example, also with a field we do not know. */
class ConsumedEventsTests {

    private static final Path EXAMPLE =
            Path.of("../analytics-service/src/main/resources/contracts/analytics.progress.v1.json");

    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final ProgressReader reader =
            new ProgressReader(
                    JsonMapper.builder()
                            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                            .build(),
                    meters);

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void readsWhichOrdersAreInTheBooks(boolean withUnknownField) throws IOException {
        var example = Files.readString(EXAMPLE);
        var body = withUnknownField ? example.replaceFirst("\\{", "{\"unknown\": {},") : example;
        assertThat(reader.read(event("analytics.progress.v1", body)).orElseThrow().orderIds())
                .containsExactly("o_mfrggzdfmztwq2lknnwg23tpob");
    }

    @Test
    void skipsAndCountsWhatItDoesNotKnow() {
        assertThat(reader.read(event("analytics.forecast.v7", "{}"))).isEmpty();
        assertThat(meters.counter("quartet.events.skipped", "topic", "analytics").count()).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"analytics.progress.v2", "analytics.progress", "", "o_1"})
    void doesNotPassOverAnotherVersionOfWhatItReads(String type) throws IOException {
        var event = event(type, Files.readString(EXAMPLE));
        assertThatThrownBy(() -> reader.read(event)).isInstanceOf(MalformedEvent.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{}", "null", "[]", "{\"orderIds\": null}"})
    void doesNotGuessWhatABodySays(String body) {
        var event = event("analytics.progress.v1", body);
        assertThatThrownBy(() -> reader.read(event)).isInstanceOf(MalformedEvent.class);
    }

    @Test
    void wantsATypeAndABody() {
        var untyped = new ConsumerRecord<>("analytics", 0, 0L, "key", new byte[0]);
        assertThatThrownBy(() -> reader.read(untyped)).isInstanceOf(MalformedEvent.class);
        ConsumerRecord<String, byte[]> empty = new ConsumerRecord<>("analytics", 0, 0L, "k", null);
        empty.headers().add("type", "analytics.progress.v1".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> reader.read(empty)).isInstanceOf(MalformedEvent.class);
    }

    private static ConsumerRecord<String, byte[]> event(String type, String body) {
        var event =
                new ConsumerRecord<>(
                        "analytics", 0, 0L, "key", body.getBytes(StandardCharsets.UTF_8));
        event.headers().add("type", type.getBytes(StandardCharsets.UTF_8));
        return event;
    }
}
