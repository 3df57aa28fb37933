package quartet.analytics.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import quartet.analytics.OrderMessages;
import quartet.analytics.OrderMessages.Message;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** Reads the example files of order-service: the two services still fit. */
class EventReaderTests {

    private static final Instant AT = Instant.parse("2026-11-21T10:15:31.120Z");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final EventReader reader = new EventReader(JSON);

    @Test
    void aConfirmedOrderIsASale() {
        var posting = read("order.confirmed.v1", body -> {});
        var sale = Objects.requireNonNull(posting.entry());

        assertThat(posting.at()).isEqualTo(AT);
        assertThat(posting.reported()).isTrue();
        assertThat(posting.step())
                .isEqualTo(new Posting.Step("o_mfrggzdfmztwq2lknnwg23tpob", "CONFIRMED"));
        assertThat(sale.kind()).isEqualTo(Entry.Kind.SALE);
        assertThat(sale.orders()).isEqualTo(1);
        assertThat(sale.units()).isEqualTo(3);
        assertThat(sale.gross()).isEqualTo(5048);
        assertThat(sale.lines())
                .containsExactly(
                        new EntryLine(1, "MUG-BLUE", "Blue mug", "Kitchen", 2, 2598, 0, 0),
                        new EntryLine(2, "TEAPOT-RED", "Red teapot", "Kitchen", 1, 2450, 0, 0));
    }

    @Test
    void aCancellationTakesBackEverything() {
        var entry = Objects.requireNonNull(read("order.cancelled.v1", body -> {}).entry());

        assertThat(entry.kind()).isEqualTo(Entry.Kind.CANCEL);
        assertThat(entry.orders()).isEqualTo(-1);
        assertThat(entry.units()).isEqualTo(-3);
        assertThat(entry.gross()).isEqualTo(-5048);
    }

    @Test
    void whatWasNeverConfirmedIsNoSaleToTakeBack() {
        var posting = read("order.cancelled.v1", body -> body.putNull("confirmedAt"));

        assertThat(posting.entry()).isNull();
        assertThat(posting.reported()).isFalse();
    }

    @Test
    void aCreditTakesBackMoneyButNoOrder() {
        var posting = read("order.credited.v1", body -> {});
        var credit = Objects.requireNonNull(posting.entry());

        assertThat(credit.orders()).isZero();
        assertThat(credit.units()).isEqualTo(-1);
        assertThat(credit.gross()).isEqualTo(-1095);
        assertThat(posting.step()).isNull();
        assertThat(posting.reported()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "order.placed.v1",
                "order.rejected.v1",
                "order.processing.v1",
                "order.shipped.v1",
                "order.delivered.v1"
            })
    void othersAreStepsAlone(String type) {
        // All bodies are alike, and those that follow on a confirmation are as that one was.
        var body = JSON.writeValueAsBytes(OrderMessages.example("order.confirmed.v1"));
        var arrival = reader.read(message(type, body).received());

        assertThat(arrival)
                .isInstanceOfSatisfying(
                        Arrival.Booked.class,
                        booked -> {
                            assertThat(booked.posting().entry()).isNull();
                            assertThat(booked.posting().reported()).isFalse();
                            assertThat(Objects.requireNonNull(booked.posting().step()).status())
                                    .isEqualTo(
                                            type.split("\\.")[1].toUpperCase(
                                                    java.util.Locale.ROOT));
                        });
    }

    @Test
    void aReturnIsUnitsAndARefundMoney() {
        var returned = OrderMessages.example("order.confirmed.v1");
        returned.putObject("returned")
                .putArray("lines")
                .addObject()
                .put("line", 1)
                .put("quantity", 1);
        var refunded = OrderMessages.example("order.confirmed.v1");
        refunded.putObject("refunded")
                .put("amount", 1299)
                .putArray("lines")
                .addObject()
                .put("line", 1)
                .put("amount", 1299);

        var units = booked("order.returned.v1", returned);
        var money = booked("order.refunded.v1", refunded);

        assertThat(Objects.requireNonNull(units.entry()).units()).isEqualTo(-1);
        assertThat(Objects.requireNonNull(units.entry()).refund()).isZero();
        assertThat(Objects.requireNonNull(money.entry()).units()).isZero();
        assertThat(Objects.requireNonNull(money.entry()).refund()).isEqualTo(1299);
        assertThat(List.of(units, money)).noneMatch(Posting::reported);
    }

    @Test
    void historyIsReportedToNobodyAndNoStepOfTheCheckout() {
        var posting = read("order.confirmed.v1", body -> body.put("imported", true));

        assertThat(posting.entry()).isNotNull();
        assertThat(posting.step()).isNull();
        assertThat(posting.reported()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("quartet.analytics.OrderMessages#examples")
    void leavesUnknownFieldsAlone(String type) {
        var plain = read(type, body -> {});
        var extended =
                read(
                        type,
                        body -> {
                            body.putObject("loyalty").put("points", 12);
                            ((ObjectNode) body.get("lines").get(0)).put("engraving", "A");
                        });

        assertThat(extended).isEqualTo(plain);
    }

    @Test
    void passesOverTypesItDoesNotRead() {
        var unheardOf = message("order.unheard-of.v1", "{}".getBytes(StandardCharsets.UTF_8));

        assertThat(reader.read(unheardOf.received())).isInstanceOf(Arrival.Skipped.class);
    }

    @Test
    void refusesAnotherVersionOfWhatItReads() {
        var next = message("order.confirmed.v2", "{}".getBytes(StandardCharsets.UTF_8));

        assertThat(reader.read(next.received())).isInstanceOf(Arrival.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "null", "[]", "\"x\"", "{}", "{\"orderId\": 7}", "\u0000\u0001"})
    void refusesWhatIsNoOrder(String body) {
        var message = message("order.confirmed.v1", body.getBytes(StandardCharsets.UTF_8));

        assertThat(reader.read(message.received())).isInstanceOf(Arrival.Refused.class);
    }

    @ParameterizedTest
    @CsvSource({
        "quantity, 0", "quantity, -1", "quantity, 1.5", "quantity, '\"2\"'", "quantity, null",
        "quantity, 4000000000", "gross, -1", "net, 7", "discount, 9999", "sku, '\"a b\"'",
        "sku, null", "line, 2"
    })
    void refusesALineThatCannotBe(String field, String value) {
        var body = OrderMessages.example("order.confirmed.v1");
        ((ObjectNode) body.get("lines").get(0)).set(field, JSON.readTree(value));

        var arrival =
                reader.read(message("order.confirmed.v1", JSON.writeValueAsBytes(body)).received());

        assertThat(arrival).isInstanceOf(Arrival.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "type", "occurredAt"})
    void refusesARecordWithoutItsHeaders(String header) {
        var body = JSON.writeValueAsBytes(OrderMessages.example("order.confirmed.v1"));
        var message = message("order.confirmed.v1", body);
        message.headers().remove(header);

        assertThat(reader.read(message.received())).isInstanceOf(Arrival.Refused.class);
    }

    private Posting read(String type, Consumer<ObjectNode> change) {
        var body = OrderMessages.example(type);
        change.accept(body);
        return booked(type, body);
    }

    private Posting booked(String type, ObjectNode body) {
        var arrival = reader.read(message(type, JSON.writeValueAsBytes(body)).received());
        assertThat(arrival).isInstanceOf(Arrival.Booked.class);
        return ((Arrival.Booked) arrival).posting();
    }

    private static Message message(String type, byte[] body) {
        return OrderMessages.message(type, "o_mfrggzdfmztwq2lknnwg23tpob", 2, AT, body);
    }
}
