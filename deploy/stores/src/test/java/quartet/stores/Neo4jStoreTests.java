package quartet.stores;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.GraphDatabase;

import java.nio.file.Path;

class Neo4jStoreTests {

    @Test
    void losesNothingCommittedToAKill(@TempDir Path folder) {
        var options = StoreOptions.temporary().onPort(Ports.free()).keptIn(folder);
        try (var neo4j = Neo4jStore.start(options)) {
            assertThat(neo4j.healthy()).isTrue();
            assertThat(neo4j.edition()).matches("\\d{4}\\.\\d+\\.\\d+, embedded");
            ask(neo4j, "CREATE (:Product {sku: 'MUG'}) RETURN 1");
            neo4j.kill();
            assertThat(neo4j.healthy()).isFalse();
        }
        try (var neo4j = Neo4jStore.start(options)) {
            assertThat(ask(neo4j, "MATCH (p:Product) RETURN count(p)")).isEqualTo(1);
        }
    }

    private static long ask(Neo4jStore neo4j, String cypher) {
        try (var driver = GraphDatabase.driver(neo4j.uri())) {
            return driver.executableQuery(cypher).execute().records().getFirst().get(0).asLong();
        }
    }
}
