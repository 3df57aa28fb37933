package quartet.stores;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An installed {@code mongod} and how it is called. */
record MongoProgram(Path mongod) {

    static final String REPLICA_SET = "quartet";

    static Optional<MongoProgram> onThePath() {
        return on(System.getenv().getOrDefault("PATH", ""));
    }

    static Optional<MongoProgram> on(String path) {
        return Stream.of(path.split(":"))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, "mongod"))
                .filter(Files::isExecutable)
                .findFirst()
                .map(MongoProgram::new);
    }

    List<String> command(Path data, int port) {
        return List.of(
                mongod.toString(),
                "--dbpath",
                data.toString(),
                "--port",
                String.valueOf(port),
                "--bind_ip",
                "127.0.0.1",
                "--replSet",
                REPLICA_SET,
                "--wiredTigerCacheSizeGB",
                "0.25");
    }
}
