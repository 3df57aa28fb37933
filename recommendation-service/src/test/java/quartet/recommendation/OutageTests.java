package quartet.recommendation;

import static org.awaitility.Awaitility.await;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpHeaders;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.web.servlet.client.RestTestClient;

import quartet.recommendation.access.Tokens;
import quartet.stores.Stores;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Neo4j is not there when the service starts, comes, and goes again. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "quartet.access.key=" + Tokens.KEY,
            "management.server.port=0",
            "spring.kafka.consumer.group-id=recommendation-in-trouble",
            "quartet.related.refresh-every=200ms",
            "quartet.related.answer-within=20s"
        })
@AutoConfigureRestTestClient
@Import({TestStores.class, OutageTests.CutNeo4j.class})
class OutageTests {

    private static final Path ORDERS = Path.of("../order-service/src/main/resources/contracts");
    private static final String MUG = "/api/recommendations/products/MUG-IN-TROUBLE";

    /** Neo4j at the far end of a link. */
    @TestConfiguration(proxyBeanMethods = false)
    static class CutNeo4j {

        @Bean
        Link link() {
            var store = URI.create(Stores.neo4j().uri());
            return new Link(new InetSocketAddress(store.getHost(), store.getPort()));
        }

        @Bean
        @Primary
        Neo4jConnectionDetails neo4jBehindTheLink(Link link) {
            return new Neo4jConnectionDetails() {
                @Override
                public URI getUri() {
                    return URI.create("bolt://127.0.0.1:" + link.port());
                }
            };
        }
    }

    @Autowired Link link;
    @Autowired RestTestClient http;
    @Autowired KafkaTemplate<String, byte[]> kafka;

    @Test
    void waitsForNeo4jWithoutLosingOrBlamingAnything() throws Exception {
        assertStatus(MUG, 503);
        assertStatus("/readyz", 503);
        assertStatus("/livez", 200);
        confirm("o_" + "c".repeat(26));

        link.mend();

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertSource("graph"));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertStatus("/readyz", 200));

        link.cut();

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertSource("fallback"));
        assertStatus("/api/recommendations/progress", 503);

        link.mend();

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertSource("graph"));
    }

    private void confirm(String orderId) throws IOException {
        var body =
                Files.readString(ORDERS.resolve("order.confirmed.v1.json"))
                        .replaceAll("o_[a-z2-7]{26}", orderId)
                        .replace("MUG-BLUE", "MUG-IN-TROUBLE")
                        .replace("TEAPOT-RED", "POT-IN-TROUBLE");
        var record = new ProducerRecord<>("orders", orderId, body.getBytes(UTF_8));
        record.headers().add("type", "order.confirmed.v1".getBytes(UTF_8));
        kafka.send(record).join();
    }

    private void assertSource(String source) {
        get(MUG, Tokens.operator()).expectBody().jsonPath("$.source").isEqualTo(source);
    }

    private void assertStatus(String path, int status) {
        get(path, Tokens.operator()).expectStatus().isEqualTo(status);
    }

    private RestTestClient.ResponseSpec get(String path, String token) {
        return http.get().uri(path).header(HttpHeaders.AUTHORIZATION, token).exchange();
    }
}
