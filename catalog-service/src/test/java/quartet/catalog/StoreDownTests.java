package quartet.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import quartet.catalog.access.Tokens;
import quartet.catalog.store.Door;
import quartet.stores.Stores;

import java.io.IOException;
import java.time.Duration;

/**
 * Without its store the service starts, says so at once, and recovers by itself; without Kafka too.
 */
@SpringBootTest(
        properties = {
            "quartet.access.key=" + Tokens.KEY,
            "spring.kafka.bootstrap-servers=127.0.0.1:1",
            "quartet.store.select-within=1s"
        })
@AutoConfigureMockMvc
@Import(Api.class)
class StoreDownTests {

    private static final Door DOOR = Door.closed(Stores.mongo().port());

    @Autowired Api api;

    @DynamicPropertySource
    static void behindTheDoor(DynamicPropertyRegistry properties) {
        properties.add(
                "spring.mongodb.uri", () -> "mongodb://127.0.0.1:" + DOOR.port() + "/catalog");
    }

    @AfterAll
    static void shut() {
        DOOR.close();
    }

    @Test
    void answers503WithoutItsStoreAndRecovers() throws IOException {
        api.get("/api/products");
        long began = System.nanoTime();
        var answer = api.get("/api/products");

        Api.requireProblem(answer, 503, "STORE_UNAVAILABLE");
        assertThat(answer).containsHeader("Retry-After");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
        assertThat(api.get("/readyz", "")).hasStatus(503);
        assertThat(api.get("/livez", "")).hasStatusOk();

        DOOR.open();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(api.get("/readyz", "")).hasStatusOk());
        assertThat(api.get("/api/products")).hasStatusOk();

        DOOR.close();
        Api.requireProblem(api.get("/api/products/ANY"), 503, "STORE_UNAVAILABLE");
        DOOR.open();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(api.get("/api/products/ANY")).hasStatus(404));
    }
}
