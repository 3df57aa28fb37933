package quartet.order.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import quartet.order.checkout.Reason;
import quartet.order.handling.Came;
import quartet.order.handling.FulfilmentStatus;
import quartet.order.handling.Handling;
import quartet.order.handling.Parcels;
import quartet.order.handling.Returns;
import quartet.order.handling.Units;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What is published is exactly what was agreed on: the frozen example and its schema. */
class PublishedOrdersTests {

    private static final Path CONTRACTS = Path.of("src/main/resources/contracts");
    private static final String RETURN = "r_mfrggzdfmztwq2lknnwg23tpob";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final OrderId ID = new OrderId("o_mfrggzdfmztwq2lknnwg23tpob");
    private static final Instant PLACED = Instant.parse("2026-11-21T10:15:30.500Z");
    private static final Instant CONFIRMED = Instant.parse("2026-11-21T10:15:31.120Z");

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "order.placed.v1, 1, PENDING, PENDING, PENDING, -, false",
                "order.confirmed.v1, 2, CONFIRMED, AUTHORISED, ALLOCATED, -, true",
                "order.processing.v1, 3, PROCESSING, AUTHORISED, ALLOCATED, -, true",
                "order.shipped.v1, 4, SHIPPED, CAPTURED, PARTIALLY_SHIPPED, -, true",
                "order.delivered.v1, 5, DELIVERED, CAPTURED, DELIVERED, -, true",
                "order.returned.v1, 6, DELIVERED, CAPTURED, DELIVERED, -, true",
                "order.refunded.v1, 7, DELIVERED, PARTIALLY_REFUNDED, DELIVERED, -, true",
                "order.rejected.v1, 3, REJECTED, VOIDED, PENDING, OUT_OF_STOCK, false",
                "order.cancelled.v1, 3, CANCELLED, VOIDED, PENDING, CANCELLED_BY_CUSTOMER, true"
            })
    void isItsExampleAndObeysItsSchema(
            String type,
            long seq,
            OrderStatus status,
            PaymentStatus payment,
            FulfilmentStatus fulfilment,
            @Nullable Reason reason,
            boolean confirmed)
            throws IOException {
        var claimed = OrderFixtures.claimed(ID, "test", PLACED);
        var progress =
                new Progress(status, reason, payment, fulfilment, confirmed ? CONFIRMED : null);
        var order =
                new Order(
                        ID,
                        claimed.purchase(),
                        progress,
                        handled(claimed),
                        claimed.ledger(),
                        claimed.saga(),
                        seq,
                        claimed.history(),
                        false);

        var published =
                JSON.writeValueAsString(OrderEvent.of(order, new Telling.Event(type, about(type))));

        var example = Files.readString(CONTRACTS.resolve(type + ".json"));
        assertThat(JSON.readTree(published)).isEqualTo(JSON.readTree(example));
        assertThat(violations(type, published)).isEmpty();
        assertThat(violations(type, published.replaceFirst("\\{", "{\"email\":\"a@b\",")))
                .isNotEmpty();
    }

    private static @Nullable String about(String type) {
        return switch (type) {
            case "order.shipped.v1" -> "p_1";
            case "order.returned.v1", "order.refunded.v1" -> RETURN;
            default -> null;
        };
    }

    private static Handling handled(Order order) {
        var mugs = new Units(Map.of("MUG-BLUE", 2));
        var noon = OrderFixtures.NOON;
        var shipped =
                Parcels.ship(order.handling(), mugs, "Royal Mail", "RM1", "operator", noon)
                        .orElseThrow();
        var mug = new Units(Map.of("MUG-BLUE", 1));
        var asked = Returns.request(shipped, RETURN, mug, "too blue", "operator", noon);
        var came = List.of(new Came("MUG-BLUE", 1, 0));
        var one = asked.findReturn(RETURN).orElseThrow();
        return Returns.receive(asked, one, came, 5048, "operator", noon)
                .orElseThrow()
                .restocked(RETURN)
                .refunded(RETURN, noon);
    }

    private static List<?> violations(String type, String json) throws IOException {
        var schema = Files.readString(CONTRACTS.resolve(type + ".schema.json"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema, InputFormat.JSON)
                .validate(json, InputFormat.JSON);
    }
}
