package quartet.analytics.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;

/** What this service publishes is what its contracts promise. */
class PublishedEventsTests {

    private static final Path CONTRACTS = Path.of("src/main/resources/contracts");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Progress progress =
            new Progress(
                    List.of("o_mfrggzdfmztwq2lknnwg23tpob"), Instant.parse("2026-11-21T10:15:32Z"));

    @Test
    void progressIsItsExample() throws IOException {
        assertThat(JSON.readTree(JSON.writeValueAsString(progress)))
                .isEqualTo(JSON.readTree(read("analytics.progress.v1.json")));
    }

    @Test
    void progressFitsItsSchema() throws IOException {
        var schema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(read("analytics.progress.v1.schema.json"));

        assertThat(schema.validate(JSON.writeValueAsString(progress), InputFormat.JSON)).isEmpty();
        assertThat(schema.validate("{\"orderIds\":[]}", InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void refusesMoreOrdersThanTheSchemaAllows() {
        var at = progress.at();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Progress(Collections.nCopies(1_001, "o_a"), at));
        assertThatIllegalArgumentException().isThrownBy(() -> new Progress(List.of(), at));
    }

    private static String read(String name) throws IOException {
        return Files.readString(CONTRACTS.resolve(name));
    }
}
