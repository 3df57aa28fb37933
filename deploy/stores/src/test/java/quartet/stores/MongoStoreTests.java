package quartet.stores;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.inc;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;

class MongoStoreTests {

    @Test
    void saysWhatItIs() {
        var mongo = Stores.mongo();
        assertThat(mongo.healthy()).isTrue();
        assertThat(mongo.edition()).matches("stand-in: mongo-java-server|.*installed.*");
        assertThat(mongo.uri("orders"))
                .isEqualTo("mongodb://127.0.0.1:%d/orders?directConnection=true", mongo.port());
    }

    @Test
    void losesNothingAcknowledgedToAKill(@TempDir Path folder) {
        var options = StoreOptions.temporary().onPort(Ports.free()).keptIn(folder);
        try (var mongo = MongoStore.start(options)) {
            count(mongo, 50);
            mongo.kill();
            assertThat(mongo.healthy()).isFalse();
        }
        try (var mongo = MongoStore.start(options)) {
            assertThat(count(mongo, 1)).isEqualTo(51);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "mongodb://a:1, mongodb://a:1/orders",
        "mongodb://a:1/, mongodb://a:1/orders",
        "mongodb://u:p@a:1/other?replicaSet=x, mongodb://u:p@a:1/orders?replicaSet=x"
    })
    void putsTheDatabaseIntoTheUri(String uri, String expected) {
        assertThat(MongoProbe.withDatabase(uri, "orders")).isEqualTo(expected);
    }

    @Test
    void prefersAnInstalledServer(@TempDir Path folder) throws IOException {
        assertThat(MongoProgram.on("/nowhere:" + folder)).isEmpty();
        var mongod = Files.createFile(folder.resolve("mongod"));
        assertThat(mongod.toFile().setExecutable(true)).isTrue();
        assertThat(MongoProgram.on("/nowhere:" + folder))
                .contains(new MongoProgram(mongod))
                .get()
                .extracting(program -> program.command(folder, 27017))
                .asString()
                .contains("--replSet, quartet", "--bind_ip, 127.0.0.1");
    }

    private static int count(MongoStore mongo, int times) {
        try (var client = MongoClients.create(mongo.uri("shop"))) {
            var carts = client.getDatabase("shop").getCollection("carts");
            if (carts.countDocuments() == 0) {
                carts.insertOne(new Document("_id", 1).append("n", 0));
            }
            for (int i = 0; i < times; i++) {
                carts.updateOne(eq("_id", 1), inc("n", 1));
            }
            return carts.find().into(new ArrayList<>()).getFirst().getInteger("n");
        }
    }
}
