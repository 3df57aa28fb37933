package quartet.order.importing;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

class PublishedCreditsTests {

    private static final Path CONTRACTS = Path.of("src/main/resources/contracts");

    @Test
    void isItsExampleAndObeysItsSchema() throws IOException {
        var line =
                new PastInvoice.Line("22423", "Regency cakestand 3 tier", "Kitchen", true, 1, 1095);
        var at = Instant.parse("2010-12-01T09:41:00Z");
        var invoice = new PastInvoice("C536379", at, "14527", "GB", "CARD", List.of(line));
        var json = JsonMapper.shared();

        var published = json.writeValueAsString(CreditEvent.of(invoice, "GBP"));

        var example = Files.readString(CONTRACTS.resolve("order.credited.v1.json"));
        assertThat(json.readTree(published)).isEqualTo(json.readTree(example));
        var schema = Files.readString(CONTRACTS.resolve("order.credited.v1.schema.json"));
        var violations =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(schema, InputFormat.JSON)
                        .validate(published, InputFormat.JSON);
        assertThat(violations).isEmpty();
    }
}
