package quartet.catalog.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The schema and the frozen example of one event. */
public final class Contract {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path FOLDER = Path.of("src/main/resources/contracts");

    private final Schema schema;
    private final JsonNode example;

    private Contract(Schema schema, JsonNode example) {
        this.schema = schema;
        this.example = example;
    }

    public static Contract of(String type) {
        var schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        var schema = schemas.getSchema(read(type + ".schema.json"));
        return new Contract(schema, JSON.readTree(read(type + ".json")));
    }

    /** The body is the example, field by field, in the same order. */
    public void requireExactly(String body) {
        assertThat(JSON.readTree(body)).isEqualTo(example);
        assertThat(body).isEqualTo(example.toString());
        requireValid(body);
    }

    public void requireValid(String body) {
        assertThat(schema.validate(JSON.readTree(body))).isEmpty();
    }

    public void requireValidExample() {
        requireValid(example.toString());
    }

    private static String read(String file) {
        try {
            return Files.readString(FOLDER.resolve(file));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
