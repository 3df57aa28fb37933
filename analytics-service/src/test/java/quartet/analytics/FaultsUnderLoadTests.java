package quartet.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;

import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import quartet.stores.PostgresStore;
import quartet.stores.StoreOptions;
import quartet.stores.Stores;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * While orders arrive PostgreSQL is killed, its connections are cut in the middle of whatever they
 * do, and another consumer takes partitions and leaves again: every order is in the books once.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.kafka.consumer.group-id=" + FaultsUnderLoadTests.GROUP,
            "management.server.port=0",
            "quartet.store.retry-every=200ms",
            // Fewer than partitions: there is something left for another one.
            "quartet.ingest.concurrency=2",
            "quartet.ingest.longest-pause=1s",
            "quartet.access.key=" + Tokens.KEY
        })
class FaultsUnderLoadTests {

    static final String GROUP = "faults-under-load";

    private static final Path FOLDER = Path.of("target", "faults", UUID.randomUUID().toString());
    private static final StoreOptions OPTIONS = StoreOptions.temporary().keptIn(FOLDER);

    private static PostgresStore postgres = PostgresStore.start(OPTIONS);
    private static final Gate GATE = new Gate(postgres.port());

    @Autowired private KafkaTemplate<byte[], byte[]> kafka;
    @Autowired private JdbcClient jdbc;
    @Autowired private MeterRegistry meters;

    private final String sku = OrderMessages.aSku();

    @DynamicPropertySource
    static void behindTheGate(DynamicPropertyRegistry registry) {
        GATE.open();
        registry.add(
                "spring.datasource.url",
                () -> postgres.jdbcUrl("faults").replace(":" + postgres.port(), ":" + GATE.port()));
        registry.add("spring.kafka.bootstrap-servers", Stores.kafka()::bootstrapServers);
    }

    @AfterAll
    static void end() {
        GATE.close();
        postgres.close();
    }

    @Test
    void everyOrderIsInTheBooksOnce() {
        double deadBefore = dead();
        try (var load = new OrderLoad(kafka, sku)) {
            await().atMost(Duration.ofSeconds(60))
                    .ignoreExceptionsInstanceOf(DataAccessException.class)
                    .until(() -> units() > 0);
            for (int cut = 0; cut < 5; cut++) {
                awaitOrders(load, 20);
                GATE.shut();
                awaitOrders(load, 10);
                GATE.open();
            }
            anotherConsumerComesAndGoes();
            awaitOrders(load, 20);
            postgres.kill();
            postgres.close();
            awaitOrders(load, 20);
            postgres = PostgresStore.start(OPTIONS.onPort(postgres.port()));
            anotherConsumerComesAndGoes();
            awaitOrders(load, 20);

            int expected = load.stop();
            await().atMost(Duration.ofSeconds(60))
                    .ignoreExceptionsInstanceOf(DataAccessException.class)
                    .untilAsserted(() -> assertThat(units()).isEqualTo(expected));
        }
        assertThat(dead()).isEqualTo(deadBefore);
        assertThat(meters.get("quartet.ingest.failures").tag("topic", "orders").counter().count())
                .as("polls that met an outage")
                .isPositive();
    }

    private static void anotherConsumerComesAndGoes() {
        var settings =
                Map.<String, Object>of(
                        "bootstrap.servers",
                        Stores.kafka().bootstrapServers(),
                        "group.id",
                        GROUP,
                        "enable.auto.commit",
                        false);
        var bytes = new ByteArrayDeserializer();
        try (var other = new KafkaConsumer<>(settings, bytes, bytes)) {
            other.subscribe(List.of("orders"));
            await().atMost(Duration.ofSeconds(60))
                    .until(
                            () -> {
                                // Takes events and dies before it has done anything with them.
                                other.poll(Duration.ofMillis(200));
                                return !other.assignment().isEmpty();
                            });
        }
    }

    private static void awaitOrders(OrderLoad load, int more) {
        int enough = load.orders() + more;
        await().atMost(Duration.ofSeconds(60)).until(() -> load.orders() >= enough);
    }

    private long units() {
        return jdbc.sql("SELECT coalesce(sum(quantity), 0) FROM sales_line WHERE sku = :sku")
                .param("sku", sku)
                .query(Long.class)
                .single();
    }

    private double dead() {
        return meters.counter("quartet.dlt.sent", "topic", "orders").count();
    }
}
