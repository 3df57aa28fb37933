package quartet.catalog.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static quartet.catalog.Api.requireProblem;
import static quartet.catalog.stock.Orders.anOrder;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;

import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import quartet.catalog.Api;
import quartet.catalog.access.Tokens;
import quartet.catalog.stock.OrderId;
import quartet.stores.Stores;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** The reconciler with everything behind it, and an order-service that says what a test wants. */
@SpringBootTest(
        properties = {
            "quartet.access.key=" + Tokens.KEY,
            "quartet.reconciliation.every=1h",
            "quartet.reconciliation.older-than=0s",
            "quartet.reconciliation.holds=3",
            "quartet.reconciliation.skus=2"
        })
@AutoConfigureMockMvc
@Import({ReconciliationTests.OwnStore.class, Api.class})
class ReconciliationTests {

    private static final FakeOrders ORDERS = new FakeOrders();

    @Autowired Api api;
    @Autowired MongoDatabase database;

    private final String sku =
            "REC-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

    /** A database of its own: a reconciler looks at everything there is. */
    @TestConfiguration(proxyBeanMethods = false)
    static class OwnStore {

        @Bean
        MongoConnectionDetails mongoDetails() {
            return () -> new ConnectionString(Stores.mongo().uri("reconciliation"));
        }

        @Bean
        KafkaConnectionDetails kafkaDetails() {
            return () -> List.of(Stores.kafka().bootstrapServers());
        }
    }

    @DynamicPropertySource
    static void orders(DynamicPropertyRegistry properties) {
        properties.add("spring.http.serviceclient.order.base-url", ORDERS::url);
    }

    @AfterAll
    static void close() {
        ORDERS.close();
    }

    @BeforeEach
    void stock() {
        ORDERS.answerWith(200, "");
        var product =
                """
                {"sku": "%s", "title": "T", "category": {"primary": "C"},
                 "pricing": {"base": {"amount": 1, "currency": "GBP"}}}
                """;
        assertThat(api.post("/api/products", product.formatted(sku))).hasStatus(201);
        var inbound = "{\"kind\":\"inbound\",\"warehouse\":\"W1\",\"quantity\":9,\"reason\":\"r\"}";
        assertThat(api.move(sku, "delivery-of-" + sku, inbound)).hasStatus(201);
    }

    @Test
    void givesBackWhatAnUndoneOrderHolds() {
        var undone = held("pin");
        ORDERS.say(undone.value(), OrderState.UNDONE);

        var report = run();

        assertThat(report).bodyJson().extractingPath("$.orders").isEqualTo("ANSWERED");
        assertThat(state(undone)).isEqualTo("RELEASED");
        assertThat(available()).isEqualTo(9);
        assertThat(ORDERS.tokens()).allMatch(token -> token.startsWith("Bearer ey"));
    }

    @ParameterizedTest
    @CsvSource({"UNFINISHED, ''", "SHIPPED, HELD_AFTER_SHIPPING"})
    void keepsOffEveryOtherOrder(OrderState said, String finding) {
        var order = held("pin");
        ORDERS.say(order.value(), said);

        run();

        assertThat(state(order)).isEqualTo("PINNED");
        assertThat(findingsOf(order)).isEqualTo(finding);
    }

    @Test
    void reportsAHoldOfAnUnknownOrderUntilItIsGone() {
        var unknown = held("");

        run();
        assertThat(state(unknown)).isEqualTo("HELD");
        assertThat(findingsOf(unknown)).isEqualTo("HELD_FOR_UNKNOWN_ORDER");

        api.hold(unknown + "/release", lines());
        await().untilAsserted(() -> assertThat(copyOf(unknown)).isEqualTo("RELEASED"));
        run();
        assertThat(findingsOf(unknown)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"500 | {}", "404 | {}", "200 | {\"items\": 7}", "200 | [", "200 | {}"})
    void releasesNothingWithoutAnAnswerItUnderstands(int status, String body) {
        var undone = held("pin");
        ORDERS.say(undone.value(), OrderState.UNDONE);
        ORDERS.answerWith(status, body);

        assertThat(run()).bodyJson().extractingPath("$.orders").isEqualTo("SILENCE");
        assertThat(state(undone)).isEqualTo("PINNED");
    }

    @Test
    void reportsLevelsThatMovementsDoNotLeadToUntilTheyDo() {
        run();
        assertThat(findings()).doesNotContain(sku);
        var available = "head.warehouses.W1.available";
        var total = "head.warehouses.W1.total";
        add(Map.of(available, 1L, total, 1L));

        run();
        assertThat(findings()).contains(sku);

        add(Map.of(available, -1L, total, -1L));
        run();
        assertThat(findings()).doesNotContain(sku);
    }

    @Test
    void reportsAMovementThatIsLost() {
        await().until(() -> movements().find(new Document("_id", sku + ":1")).first() != null);
        movements().deleteOne(new Document("_id", sku + ":1"));
        run();
        assertThat(findings()).contains(sku);
    }

    @Test
    void isForOperatorsOnly() {
        requireProblem(api.get("/api/stock/reconciliation"), 403, "FORBIDDEN");
        run();
        assertThat(api.get("/api/stock/reconciliation", Tokens.operator())).hasStatusOk();
    }

    private MvcTestResult run() {
        var report = api.post("/api/stock/reconciliation", "");
        assertThat(report).hasStatusOk();
        return report;
    }

    /** An order that holds two units, once the copy of its hold says so too. */
    private OrderId held(String step) {
        var order = anOrder();
        assertThat(api.hold("" + order, lines())).hasStatusOk();
        if (!step.isEmpty()) {
            assertThat(api.hold(order + "/" + step, lines())).hasStatusOk();
        }
        var state = step.isEmpty() ? "HELD" : "PINNED";
        await().untilAsserted(() -> assertThat(copyOf(order)).isEqualTo(state));
        return order;
    }

    private String copyOf(OrderId order) {
        var id = new Document("_id", order + "/" + sku);
        var copy = database.getCollection("holds").find(id).first();
        return copy == null ? "none" : copy.getString("state");
    }

    private String state(OrderId order) {
        return value(api.get("/api/holds/" + order, Tokens.orderService()), "$.lines[0].state");
    }

    private int available() {
        return Integer.parseInt(value(api.get("/api/stock/" + sku), "$.warehouses.W1.available"));
    }

    private String findings() {
        return value(api.get("/api/stock/reconciliation", Tokens.operator()), "$.open");
    }

    private String findingsOf(OrderId order) {
        var kinds = "$.open[?(@.orderId == '%s')].kind".formatted(order);
        var found = value(api.get("/api/stock/reconciliation", Tokens.operator()), kinds);
        return found.replaceAll("[\\[\\]\"]", "");
    }

    private static String value(MvcTestResult answer, String path) {
        var text = new StringBuilder();
        assertThat(answer).bodyJson().extractingPath(path).satisfies(v -> text.append(v));
        return text.toString();
    }

    private void add(Map<String, Long> units) {
        var change = new Document("$inc", new Document(Map.copyOf(units)));
        database.getCollection("stock").updateOne(new Document("_id", sku), change);
    }

    private MongoCollection<Document> movements() {
        return database.getCollection("stockMovements");
    }

    private String lines() {
        return "{\"lines\": [{\"sku\": \"%s\", \"quantity\": 2}]}".formatted(sku);
    }
}
