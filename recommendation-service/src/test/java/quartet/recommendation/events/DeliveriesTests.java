package quartet.recommendation.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentMatchers;
import org.mockito.Mockito;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.TransientException;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.SendResult;

import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

class DeliveriesTests {

    private record Thing(int number) {}

    private final List<ProducerRecord<?, ?>> dead = new ArrayList<>();
    private final List<Integer> written = new ArrayList<>();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Deliveries deliveries =
            new Deliveries(new JsonMapper(), new DeadLetters(kafka(), meters), meters);

    @Test
    void writesAPollAtOnce() {
        var calls = new ArrayList<Integer>();

        deliveries.process(List.of(thing(1), thing(2)), this::read, some -> calls.add(some.size()));

        assertThat(calls).containsExactly(2);
    }

    @Test
    void setsTheUnreadableAsideAndGoesOn() {
        var records =
                List.of(
                        record("thing.made.v1", "{"),
                        record("thing.made.v1", "{\"number\": \"seven\"}"),
                        record("thing.made.v2", "{\"number\": 7}"),
                        record("com.example.Thing", "{}"),
                        thing(8));

        deliveries.process(records, this::read, this::write);

        assertThat(written).containsExactly(8);
        assertThat(dead).hasSize(4).allMatch(letter -> letter.topic().equals("things-dlt"));
    }

    @Test
    void ignoresAnUnknownField() {
        deliveries.process(
                List.of(record("thing.made.v1", "{\"number\": 8, \"colour\": \"red\"}")),
                this::read,
                this::write);

        assertThat(written).containsExactly(8);
    }

    @Test
    void skipsAndCountsWhatIsOfNoInterest() {
        deliveries.process(List.of(record("thing.lost.v7", "{}")), this::read, this::write);

        assertThat(dead).isEmpty();
        assertThat(
                        meters.counter("quartet.events", "topic", "things", "outcome", "skipped")
                                .count())
                .isEqualTo(1);
    }

    @Test
    void blamesNothingWhileTheStoreIsInTrouble() {
        for (var trouble :
                List.of(
                        new ServiceUnavailableException("gone"),
                        new TransientException("Neo.TransientError.X", "deadlock"),
                        new IllegalStateException("Driver is closed"))) {
            assertThatThrownBy(
                            () ->
                                    deliveries.process(
                                            List.of(thing(1)),
                                            this::read,
                                            _ -> {
                                                throw new org.springframework.dao
                                                        .TransientDataAccessResourceException(
                                                        "store", trouble);
                                            }))
                    .hasCause(trouble);
        }
        assertThat(dead).isEmpty();
    }

    @Test
    void findsTheOneEventThatCannotBeWritten() {
        deliveries.process(List.of(thing(1), thing(13), thing(2)), this::read, this::writeBut13);

        assertThat(written).containsExactly(1, 2);
        assertThat(dead).singleElement().satisfies(one -> assertThat(body(one)).contains("13"));
    }

    private void writeBut13(List<Thing> things) {
        if (things.contains(new Thing(13))) {
            throw new ClientException("Neo.ClientError.Statement.TypeError", "13");
        }
        write(things);
    }

    private void write(List<Thing> things) {
        things.forEach(thing -> written.add(thing.number));
    }

    private Optional<Thing> read(Event event) {
        return event.name().equals("thing.made")
                ? Optional.of(event.v1(Thing.class))
                : Optional.empty();
    }

    private static String body(ProducerRecord<?, ?> record) {
        return new String((byte[]) record.value(), UTF_8);
    }

    private static ConsumerRecord<String, byte[]> thing(int number) {
        return record("thing.made.v1", "{\"number\": " + number + "}");
    }

    private static ConsumerRecord<String, byte[]> record(String type, String body) {
        var record = new ConsumerRecord<>("things", 0, 0, "key", body.getBytes(UTF_8));
        record.headers().add("type", type.getBytes(UTF_8));
        return record;
    }

    /** Takes everything at once. */
    private KafkaTemplate<Object, Object> kafka() {
        KafkaTemplate<Object, Object> kafka = Mockito.mock();
        Mockito.when(kafka.send(ArgumentMatchers.<ProducerRecord<Object, Object>>any()))
                .thenAnswer(
                        call -> {
                            dead.add(call.getArgument(0));
                            return CompletableFuture.<SendResult<Object, Object>>completedFuture(
                                    null);
                        });
        return kafka;
    }
}
