package quartet.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static quartet.order.Shopper.aGuest;
import static quartet.order.Shopper.aKey;
import static quartet.order.Shopper.order;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.http.HttpMethod;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

@OrderServiceTest
class OrderApplicationTests {

    @Autowired Shopper shopper;
    @Autowired CatalogDouble catalog;
    @LocalManagementPort int managementPort;

    @Test
    void confirmsAnOrderAndTellsOfIt() {
        catalog.stock("APP-MUG", 5);
        var placed = shopper.place(aGuest(), aKey(), order("APP-MUG", 2, "tok_approve"));

        assertThat(placed.status()).isEqualTo(201);
        assertThat(placed.<String>at("$.status")).isEqualTo("CONFIRMED");
        assertThat(placed.<String>at("$.paymentStatus")).isEqualTo("AUTHORISED");
        assertThat(placed.<Integer>at("$.totals.total.amount")).isEqualTo(2598);
        String id = placed.at("$.id");
        assertThat(placed.location()).isEqualTo("/api/orders/" + id);
        assertThat(catalog.available("APP-MUG")).isEqualTo(3);
        assertThat(catalog.hold(id, "APP-MUG")).isEqualTo("PINNED");
        try (var topic = new TopicReader("orders")) {
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(
                            () ->
                                    assertThat(topic.typesOf(id))
                                            .containsExactly(
                                                    "order.placed.v1", "order.confirmed.v1"));
            assertThat(TopicReader.header(topic.of(id).getLast(), "id")).isEqualTo(id + ":2");
        }
    }

    @Test
    void asksNobodyForMoneyWhereThereIsNothingToPay() {
        catalog.stock("FREE-LEAFLET", 5);
        var placed = shopper.place(aGuest(), aKey(), order("FREE-LEAFLET", 1, "tok_decline"));
        assertThat(placed.<String>at("$.status")).isEqualTo("CONFIRMED");
        assertThat(placed.<Integer>at("$.totals.total.amount")).isZero();

        var shipped =
                shopper.send(
                        HttpMethod.POST,
                        placed.location() + "/ship",
                        TestTokens.operator(),
                        "",
                        "{\"carrier\": \"DPD\", \"tracking\": \"D1\"}");
        assertThat(shipped.<String>at("$.status")).isEqualTo("SHIPPED");
        var money =
                shopper.get("/api/payments/" + placed.<String>at("$.id"), TestTokens.operator());
        assertThat(money.<List<Object>>at("$.ledger")).isEmpty();
    }

    @Test
    void rejectsADeclinedOrderAndGivesTheStockBack() {
        catalog.stock("APP-CUP", 5);
        var placed = shopper.place(aGuest(), aKey(), order("APP-CUP", 2, "tok_decline"));

        assertThat(placed.status()).isEqualTo(201);
        assertThat(placed.<String>at("$.status")).isEqualTo("REJECTED");
        assertThat(placed.<String>at("$.reason")).isEqualTo("PAYMENT_DECLINED");
        assertThat(catalog.available("APP-CUP")).isEqualTo(5);
    }

    @Test
    void answersLaterWhenTheProviderIsSilentAndUndoesEverything() {
        catalog.stock("APP-VASE", 5);
        var guest = aGuest();
        var placed = shopper.place(guest, aKey(), order("APP-VASE", 1, "tok_silent"));
        assertThat(placed.status()).isEqualTo(202);
        assertThat(placed.<String>at("$.status")).isEqualTo("PENDING");

        var token = TestTokens.guest(guest);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> {
                            var now = shopper.get(placed.location(), token);
                            assertThat(now.<String>at("$.status")).isEqualTo("REJECTED");
                            assertThat(now.<String>at("$.reason")).isEqualTo("PAYMENT_UNKNOWN");
                        });
        assertThat(catalog.available("APP-VASE")).isEqualTo(5);
    }

    @Test
    void cancelsAConfirmedOrderOnce() {
        catalog.stock("APP-POT", 5);
        var guest = aGuest();
        var placed = shopper.place(guest, aKey(), order("APP-POT", 1, "tok_approve"));
        var path = placed.location() + "/cancel";
        var reason = "{\"reason\": \"changed my mind\"}";

        var cancelled = shopper.send(HttpMethod.POST, path, TestTokens.guest(guest), "", reason);

        assertThat(cancelled.status()).isEqualTo(200);
        assertThat(cancelled.<String>at("$.status")).isEqualTo("CANCELLED");
        assertThat(cancelled.<String>at("$.paymentStatus")).isEqualTo("VOIDED");
        assertThat(cancelled.body()).contains("CANCELLED_BY_CUSTOMER: changed my mind");
        assertThat(catalog.available("APP-POT")).isEqualTo(5);
        var again = shopper.send(HttpMethod.POST, path, TestTokens.guest(guest), "", "");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(cancelled.body());
    }

    @Test
    void makesOneOrderOfFiftySimultaneousSends() throws Exception {
        catalog.stock("APP-JUG", 100);
        var guest = aGuest();
        var key = aKey();
        var start = new CountDownLatch(1);
        Callable<String> send =
                () -> {
                    start.await();
                    return shopper.place(guest, key, order("APP-JUG", 1, "tok_approve")).body();
                };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var sent = IntStream.range(0, 50).mapToObj(_ -> threads.submit(send)).toList();
            start.countDown();
            var first = sent.getFirst().get();
            for (var answer : sent) {
                assertThat(answer.get()).isEqualTo(first);
            }
            assertThat(first).contains("\"status\":\"CONFIRMED\"");
        }
        assertThat(catalog.available("APP-JUG")).isEqualTo(99);
    }

    @Test
    void ordersWhatTheCartHolds() {
        catalog.stock("CART-MUG", 5);
        var body =
                order("X", 1, "tok_approve").replaceFirst("\"lines\": \\[.*?]", "\"cart\": true");
        var placed = shopper.place(aGuest(), aKey(), body);
        assertThat(placed.status()).isEqualTo(201);
        assertThat(placed.<Integer>at("$.lines[0].quantity")).isEqualTo(2);
        assertThat(placed.<Boolean>at("$.fromCart")).isTrue();
    }

    @Test
    void isReadyAndDescribesItself() {
        assertThat(shopper.get("/readyz", "").status()).isEqualTo(200);
        var api = shopper.get("/v3/api-docs", "");
        assertThat(api.status()).isEqualTo(200);
        assertThat(api.<String>at("$.openapi")).startsWith("3.1");
        assertThat(api.body()).contains("/api/orders/{id}/cancel", "\"201\"", "\"202\"", "Problem");
        assertThat(shopper.get("/actuator/prometheus", "").status()).isEqualTo(401);
        var metrics =
                shopper.get("http://127.0.0.1:" + managementPort + "/actuator/prometheus", "");
        assertThat(metrics.status()).isEqualTo(200);
        assertThat(metrics.body())
                .contains(
                        "quartet_outbox_age",
                        "quartet_outbox_unsent",
                        "quartet_sagas_open",
                        "quartet_sagas_running");
    }
}
