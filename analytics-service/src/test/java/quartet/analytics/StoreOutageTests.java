package quartet.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;

import quartet.stores.Stores;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/** One life of the service: its store is down at the start, comes, goes, and comes again. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.kafka.consumer.group-id=store-outage-tests",
            "management.server.port=0",
            "quartet.store.retry-every=200ms",
            "quartet.ingest.longest-pause=1s",
            "quartet.access.key=" + Tokens.KEY
        })
@AutoConfigureRestTestClient
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StoreOutageTests {

    private static final Instant AT = Instant.parse("2032-01-01T10:00:00Z");
    private static final Gate GATE = new Gate(Stores.postgres().port());
    private static final String SKU = OrderMessages.aSku();
    private static final String POISONED = OrderMessages.anOrderId();

    @Autowired private RestTestClient http;
    @Autowired private KafkaTemplate<byte[], byte[]> kafka;

    @DynamicPropertySource
    static void behindTheGate(DynamicPropertyRegistry registry) {
        registry.add(
                "spring.datasource.url",
                () ->
                        Stores.postgres()
                                .jdbcUrl("store_outage")
                                .replace(":" + Stores.postgres().port(), ":" + GATE.port()));
        registry.add("spring.kafka.bootstrap-servers", Stores.kafka()::bootstrapServers);
    }

    @BeforeAll
    static void down() {
        GATE.shut();
    }

    @AfterAll
    static void end() {
        GATE.close();
    }

    @Test
    @Order(1)
    void startsWithoutItsStoreAndSaysSo() {
        sendAnOrder();
        http.get().uri("/livez").exchange().expectStatus().isOk();
        http.get().uri("/readyz").exchange().expectStatus().isEqualTo(503);
        unavailable();
    }

    @Test
    @Order(2)
    void catchesUpWhenTheStoreComes() {
        GATE.open();

        eventually(2);
        http.get().uri("/readyz").exchange().expectStatus().isOk();
    }

    @Test
    @Order(3)
    void waitsForAStoreThatWentWithoutDeadLetters() {
        GATE.shut();
        var waiting = sendAnOrder();
        kafka.send(
                        OrderMessages.message(
                                        "order.confirmed.v1",
                                        POISONED,
                                        2,
                                        AT,
                                        "{".getBytes(StandardCharsets.UTF_8))
                                .sent())
                .join();

        var asked = System.nanoTime();
        unavailable();
        assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(5));
        http.get().uri("/readyz").exchange().expectStatus().isEqualTo(503);
        assertThat(Topic.under(waiting, "orders-dlt")).isEmpty();
    }

    @Test
    @Order(4)
    void goesOnWhenItIsBackAndLosesNothing() {
        GATE.open();

        eventually(4);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !Topic.under(POISONED, "orders-dlt").isEmpty());
    }

    private String sendAnOrder() {
        var order = OrderMessages.anOrderId();
        kafka.send(OrderMessages.order("order.confirmed.v1", order, 2, AT, SKU).sent()).join();
        return order;
    }

    private void unavailable() {
        http.get()
                .uri("/api/analytics/products/" + SKU)
                .header("Authorization", Tokens.of("operator"))
                .exchange()
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .valueEquals("Retry-After", "2")
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("STORE_UNAVAILABLE");
    }

    private void eventually(int units) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () ->
                                http.get()
                                        .uri("/api/analytics/products/" + SKU)
                                        .header("Authorization", Tokens.of("operator"))
                                        .exchange()
                                        .expectStatus()
                                        .isOk()
                                        .expectBody()
                                        .jsonPath("$.units")
                                        .isEqualTo(units));
    }
}
