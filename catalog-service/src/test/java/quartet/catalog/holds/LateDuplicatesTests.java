package quartet.catalog.holds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static quartet.catalog.stock.Orders.anOrder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

import quartet.catalog.Api;
import quartet.catalog.WebTest;
import quartet.catalog.access.Tokens;
import quartet.catalog.stock.Heads;
import quartet.catalog.stock.OrderId;
import quartet.catalog.stock.Sku;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/**
 * Every request once more after the end, and crowds at one door: over HTTP, with relays running.
 */
@WebTest
class LateDuplicatesTests {

    private static final List<String> REQUESTS = List.of("", "/pin", "/settle", "/release");

    @Autowired Api api;
    @Autowired Heads heads;

    private final OrderId order = anOrder();
    private final Sku one = aSku();
    private final Sku other = aSku();

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void changeNothingOfAnOrderThatIsShippedAndReturned(boolean relayed) {
        receive(one, 5);
        receive(other, 5);
        List.of("", "/pin", "/settle").forEach(r -> assertThat(put(order, r)).isEqualTo(200));
        assertThat(restock()).isEqualTo(200);
        var before = versions(relayed);

        assertThat(REQUESTS.stream().map(r -> put(order, r))).containsExactly(200, 200, 200, 409);
        assertThat(restock()).isEqualTo(200);

        assertThat(versions(false)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void changeNothingOfAnOrderThatIsUndone(boolean relayed) {
        receive(one, 5);
        receive(other, 5);
        List.of("", "/pin", "/release").forEach(r -> assertThat(put(order, r)).isEqualTo(200));
        var before = versions(relayed);

        assertThat(REQUESTS.stream().map(r -> put(order, r))).containsExactly(409, 409, 409, 200);

        assertThat(versions(false)).isEqualTo(before);
    }

    @Test
    void aHundredCustomersGetOneUnitOnce() throws Exception {
        receive(one, 1);
        Callable<Integer> customer =
                () -> untilKnown("" + anOrder(), "{\"lines\": [" + line(one, 1) + "]}");

        var answers = all(java.util.Collections.nCopies(100, customer));

        assertThat(answers).filteredOn(status -> status == 200).hasSize(1);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(99);
    }

    @Test
    void ordersForTheSameTwoThingsInOppositeOrdersAllGetThem() throws Exception {
        receive(one, 40);
        receive(other, 40);
        var customers = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 40; i++) {
            var lines =
                    i % 2 == 0
                            ? line(one, 1) + "," + line(other, 1)
                            : line(other, 1) + "," + line(one, 1);
            customers.add(() -> untilKnown("" + anOrder(), "{\"lines\": [" + lines + "]}"));
        }

        assertThat(all(customers)).containsOnly(200);
        assertThat(api.get("/api/stock/" + one))
                .bodyJson()
                .extractingPath("$.warehouses.W1.available")
                .isEqualTo(0);
    }

    private static List<Integer> all(List<Callable<Integer>> customers) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(customers).stream().map(f -> f.resultNow()).toList();
        }
    }

    /** Asks again as long as the answer is "I do not know". */
    private int untilKnown(String path, String body) {
        int status = api.hold(path, body).getResponse().getStatus();
        for (int tries = 0; status == 503 && tries < 100; tries++) {
            status = api.hold(path, body).getResponse().getStatus();
        }
        return status;
    }

    private int put(OrderId order, String request) {
        var body = "{\"lines\": [%s, %s]}".formatted(line(one, 2), line(other, 1));
        return api.hold(order + request, body).getResponse().getStatus();
    }

    private int restock() {
        var body =
                "{\"orderId\": \"%s\", \"lines\": [{\"sku\": \"%s\", \"restocked\": 1, \"damaged\": 1}]}"
                        .formatted(order, one);
        var path = "/api/stock/returns/r_" + order.value().substring(2);
        return api.send(HttpMethod.PUT, path, Tokens.orderService(), body, Map.of())
                .getResponse()
                .getStatus();
    }

    /** The versions of both heads, perhaps not before relays have emptied their logs. */
    private String versions(boolean relayed) {
        if (relayed) {
            await().until(() -> List.of(one, other).stream().allMatch(this::isRelayed));
        }
        return version(one) + " " + version(other);
    }

    private boolean isRelayed(Sku sku) {
        return heads.find(sku).orElseThrow().log().isEmpty();
    }

    private long version(Sku sku) {
        return heads.find(sku).orElseThrow().version();
    }

    private static String line(Sku sku, int quantity) {
        return "{\"sku\": \"%s\", \"quantity\": %d}".formatted(sku, quantity);
    }

    private void receive(Sku sku, int units) {
        heads.open(sku);
        var inbound =
                "{\"kind\":\"inbound\",\"warehouse\":\"W1\",\"quantity\":%d,\"reason\":\"r\"}";
        assertThat(api.move("" + sku, "delivery-of-" + sku, inbound.formatted(units)))
                .hasStatus(201);
    }

    private static Sku aSku() {
        return new Sku(
                "LATE-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT));
    }
}
