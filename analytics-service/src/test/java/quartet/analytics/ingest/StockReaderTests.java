package quartet.analytics.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import quartet.analytics.StockMessages;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.function.Consumer;

/** Reads the example files of catalog-service's stock. */
class StockReaderTests {

    private final EventReader reader = new EventReader(JsonMapper.builder().build());

    @Test
    void aMovementSaysWhatChangedAndWhatIsLeft() {
        var posting = read(body -> body.put("unheardOf", 1));

        assertThat(posting.at()).isEqualTo(Instant.parse("2026-11-21T10:15:30.700Z"));
        assertThat(posting.eventId()).isEqualTo("MUG-BLUE:2");
        assertThat(posting.entry()).isNull();
        assertThat(posting.step()).isNull();
        assertThat(posting.reported()).isFalse();
        assertThat(posting.movements())
                .containsExactly(
                        new Movement(
                                "MUG-BLUE",
                                "W1",
                                "reservation",
                                "o_mfrggzdfmztwq2lknnwg23tpob",
                                -2,
                                new StockEvent.Level(14, 12, 2, 0)));
    }

    @Test
    void aTransferIsAMovementInEachWarehouse() {
        var posting =
                read(
                        body -> {
                            body.put("kind", "transfer").putNull("reference");
                            body.putObject("units").put("W2", 3).put("W1", -3);
                            ((ObjectNode) body.get("after"))
                                    .putObject("W2")
                                    .put("total", 3)
                                    .put("available", 3)
                                    .put("reserved", 0)
                                    .put("damaged", 0);
                        });

        assertThat(posting.movements())
                .extracting(Movement::warehouse, Movement::delta)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("W1", -3L),
                        org.assertj.core.groups.Tuple.tuple("W2", 3L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"stock.low.v1", "stock.back-in-stock.v1"})
    void otherWordsAreNoMovements(String type) {
        assertThat(reader.read(received(type, StockMessages.example(type))))
                .isInstanceOf(Arrival.Skipped.class);
    }

    @Test
    void refusesWhatCannotBe() {
        refused(body -> body.putObject("after"));
        refused(body -> body.put("sku", "mug blue"));
        refused(body -> body.putObject("units").put("attic", 1));
        refused(body -> ((ObjectNode) body.at("/after/W1")).put("damaged", 1));
        refused(body -> body.remove("kind"));
    }

    private void refused(Consumer<ObjectNode> change) {
        var body = StockMessages.example("stock.moved.v1");
        change.accept(body);
        assertThat(reader.read(received("stock.moved.v1", body)))
                .isInstanceOf(Arrival.Refused.class);
    }

    private Posting read(Consumer<ObjectNode> change) {
        var body = StockMessages.example("stock.moved.v1");
        change.accept(body);
        return switch (reader.read(received("stock.moved.v1", body))) {
            case Arrival.Booked booked -> booked.posting();
            case Arrival.Skipped _ -> throw new AssertionError("skipped");
            case Arrival.Refused refused -> throw new AssertionError(refused.reason());
        };
    }

    private static ConsumerRecord<byte[], byte[]> received(String type, ObjectNode body) {
        var sent = StockMessages.sent(type, body);
        var record = new ConsumerRecord<>("stock", 0, 0, sent.key(), sent.value());
        sent.headers().forEach(record.headers()::add);
        return record;
    }
}
