package quartet.order.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static quartet.order.Shopper.aGuest;
import static quartet.order.Shopper.aKey;
import static quartet.order.Shopper.order;

import com.mongodb.client.MongoDatabase;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

import quartet.order.CatalogDouble;
import quartet.order.OrderServiceTest;
import quartet.order.Shopper;
import quartet.order.TestTokens;
import quartet.order.TopicReader;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

@OrderServiceTest
class ShippingTests {

    private static final String PARCEL =
            "{\"carrier\": \"Royal Mail\", \"tracking\": \"%s\", \"lines\": [{\"sku\": \"%s\","
                    + " \"quantity\": %d}]}";

    @Autowired Shopper shopper;
    @Autowired CatalogDouble catalog;
    @Autowired MongoDatabase database;

    @Test
    void capturesSettlesAndTellsOfEveryParcel() {
        var placed = placed("SHIP-MUG", 3, "tok_approve");
        var first = ship(placed, PARCEL.formatted("RM1", "SHIP-MUG", 1));
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.<String>at("$.status")).isEqualTo("SHIPPED");
        assertThat(first.<String>at("$.paymentStatus")).isEqualTo("CAPTURED");
        assertThat(first.<String>at("$.fulfilmentStatus")).isEqualTo("PARTIALLY_SHIPPED");
        assertThat(first.<Integer>at("$.lines[0].warehouses.W1")).isEqualTo(3);
        String id = placed.at("$.id");
        assertThat(catalog.hold(id, "SHIP-MUG")).isEqualTo("SETTLED");

        assertThat(ship(placed, PARCEL.formatted("RM1", "SHIP-MUG", 1)).body())
                .as("the same parcel again")
                .isEqualTo(first.body());
        var rest = ship(placed, "{\"carrier\": \"DPD\", \"tracking\": \"D2\"}");
        assertThat(rest.<String>at("$.fulfilmentStatus")).isEqualTo("SHIPPED");
        assertThat(rest.<Integer>at("$.shipments[1].lines[0].quantity")).isEqualTo(2);
        assertThat(rest.<List<String>>at("$.lines[0].tracking")).containsExactly("RM1", "D2");

        try (var topic = new TopicReader("orders")) {
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(
                            () ->
                                    assertThat(topic.typesOf(id))
                                            .containsExactly(
                                                    "order.placed.v1",
                                                    "order.confirmed.v1",
                                                    "order.processing.v1",
                                                    "order.shipped.v1",
                                                    "order.shipped.v1"));
        }
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(document(id)).doesNotContainKey("open"));
    }

    @Test
    void undoesAnOrderWhoseCaptureIsRefused() {
        var placed = placed("SHIP-CUP", 1, "tok_decline_capture");
        var shipped = ship(placed, PARCEL.formatted("RM9", "SHIP-CUP", 1));
        assertThat(shipped.status()).isEqualTo(200);
        assertThat(shipped.<String>at("$.status")).isEqualTo("CANCELLED");
        assertThat(shipped.<String>at("$.reason")).isEqualTo("PAYMENT_LAPSED");
        assertThat(shipped.<List<Object>>at("$.shipments")).isEmpty();
        assertThat(catalog.available("SHIP-CUP")).isEqualTo(10);
    }

    @Test
    void refusesWhatCannotGoOut() {
        var placed = placed("SHIP-POT", 2, "tok_approve");
        assertRefused(ship(placed, PARCEL.formatted("A1", "SHIP-POT", 3)), "ORDER_NOT_SHIPPABLE");
        assertRefused(ship(placed, PARCEL.formatted("A1", "OTHER", 1)), "ORDER_NOT_SHIPPABLE");
        assertThat(ship(placed, PARCEL.formatted("A1", "SHIP-POT", 1)).status()).isEqualTo(200);
        assertRefused(ship(placed, PARCEL.formatted("A1", "SHIP-POT", 2)), "TRACKING_REUSED");
        var cancel = placed.location() + "/cancel";
        assertRefused(
                shopper.send(HttpMethod.POST, cancel, TestTokens.operator(), "", ""),
                "ORDER_NOT_CANCELLABLE");
        for (var bad :
                new String[] {
                    "{}",
                    "{\"carrier\": \"x\", \"tracking\": \"\"}",
                    "{\"carrier\": \"x\", \"tracking\": {\"$ne\": null}}",
                    "{\"carrier\": \"x\", \"tracking\": \"a\", \"lines\": []}",
                    "{\"carrier\": \"x\", \"tracking\": \"a\", \"price\": 1}",
                    PARCEL.formatted("a", "$SKU", 1),
                    PARCEL.formatted("a", "SHIP-POT", -1),
                }) {
            assertThat(ship(placed, bad).status()).as(bad).isEqualTo(400);
        }
        var guest =
                shopper.send(
                        HttpMethod.POST,
                        placed.location() + "/ship",
                        TestTokens.guest(aGuest()),
                        "",
                        "{}");
        assertThat(guest.status()).isEqualTo(403);
        assertThat(
                        shopper.get(placed.location(), TestTokens.operator())
                                .<List<Object>>at("$.shipments"))
                .hasSize(1);
    }

    private static void assertRefused(Shopper.Answer answer, String code) {
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo(code);
    }

    private Shopper.Answer placed(String sku, int quantity, String token) {
        catalog.stock(sku, 10);
        var placed = shopper.place(aGuest(), aKey(), order(sku, quantity, token));
        assertThat(placed.<String>at("$.status")).isEqualTo("CONFIRMED");
        return placed;
    }

    private Shopper.Answer ship(Shopper.Answer placed, String body) {
        var path = placed.location() + "/ship";
        return shopper.send(HttpMethod.POST, path, TestTokens.operator(), "", body);
    }

    private Document document(String id) {
        var found = database.getCollection("orders").find(new Document("_id", id)).first();
        return Objects.requireNonNull(found);
    }
}
