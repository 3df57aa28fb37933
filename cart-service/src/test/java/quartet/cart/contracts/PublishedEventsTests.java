package quartet.cart.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import quartet.cart.Events;
import quartet.cart.shopping.PublishedEventFixtures;

import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Files;
import java.nio.file.Path;

/** What we publish is what we promised: each example, exactly, by way of the outbox. */
class PublishedEventsTests {

    private static final JsonMapper JSON = JsonMapper.shared();

    @ParameterizedTest
    @ValueSource(strings = {"viewed", "searched", "added", "removed", "checkout-started"})
    void writesTheExample(String kind) throws Exception {
        var name = "shopping." + kind + ".v1";
        var example = Events.example("cart-service", name);

        var published = PublishedEventFixtures.publish(kind, JSON.readTree(example));

        assertThat(published.type()).isEqualTo(name);
        assertThat(published.key()).isEqualTo("g_nbswy3dpeb3w64tmmqxg64tfmr");
        assertThat(published.id()).isEqualTo("g_nbswy3dpeb3w64tmmqxg64tfmr:1");
        assertThat(JSON.readTree(published.body())).isEqualTo(JSON.readTree(example));
        var schema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(
                                Files.readString(
                                        Path.of(
                                                "src/main/resources/contracts",
                                                name + ".schema.json")),
                                InputFormat.JSON);
        assertThat(schema.validate(published.body(), InputFormat.JSON)).isEmpty();
    }
}
