package quartet.stores;

import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** Kafka in a JVM of its own, with the topics of {@code topics.json}. */
public final class KafkaStore extends Store {

    private static final String NAME = "kafka";
    private static final int DEFAULT_PORT = 9092;

    private final String bootstrapServers;
    private final Admin admin;

    private KafkaStore(
            String bootstrapServers, int port, Admin admin, @Nullable StoreProcess process) {
        super(NAME, port, process);
        this.bootstrapServers = bootstrapServers;
        this.admin = admin;
    }

    public static KafkaStore start(StoreOptions options) {
        var given = options.uri();
        if (given != null) {
            var port = MongoProbe.port(given.split(",")[0], DEFAULT_PORT);
            return withTopics(new KafkaStore(given, port, KafkaProbe.admin(given), null));
        }
        var port = Ports.orFree(options.port());
        var address = "127.0.0.1:" + port;
        var folder = StoreFolder.of(NAME, options);
        var arguments =
                List.of(
                        folder.data().toString(),
                        String.valueOf(port),
                        String.valueOf(Ports.aside()));
        var command = JavaModule.KAFKA.command(options.jvmArguments(), arguments);
        var process =
                StoreProcess.start(NAME, command, folder, () -> Probe.listens("127.0.0.1", port));
        var admin = KafkaProbe.admin(address);
        return withTopics(new KafkaStore(address, port, admin, process));
    }

    private static KafkaStore withTopics(KafkaStore store) {
        try {
            KafkaProbe.await(store.admin);
            Topics.makeMissing(store.admin);
            return store;
        } catch (StoreFailed e) {
            store.close();
            throw e;
        }
    }

    /** For {@code spring.kafka.bootstrap-servers}. */
    public String bootstrapServers() {
        return bootstrapServers;
    }

    @Override
    public String version() {
        return KafkaProbe.version();
    }

    @Override
    public String edition() {
        return given() ? "given" : version() + ", embedded";
    }

    @Override
    public String address() {
        return bootstrapServers;
    }

    @Override
    boolean answers() {
        return (given() || Probe.listens("127.0.0.1", port())) && KafkaProbe.answers(admin);
    }

    @Override
    public void close() {
        KafkaProbe.close(admin);
        super.close();
    }
}
