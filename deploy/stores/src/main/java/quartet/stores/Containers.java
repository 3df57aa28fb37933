package quartet.stores;

import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;
import org.testcontainers.neo4j.Neo4jContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** The stores as official images. Testcontainers' own watcher ends them with this JVM. */
final class Containers {

    private static final int REDIS_PORT = 6379;

    private Containers() {}

    /**
     * Starts the part's container and gives the URI of its store.
     *
     * @throws StoreFailed if there is no Docker
     */
    static String start(String part) {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            throw new StoreFailed(
                    part + ": -Dstores=containers needs Docker, which does not answer");
        }
        var image = DockerImageName.parse(Images.of(part));
        return switch (part) {
            case "redis" -> redis(image);
            case "timescale" -> timescale(image);
            case "mongodb" -> mongodb(image);
            case "kafka" -> kafka(image);
            case "neo4j" -> neo4j(image);
            default -> throw new IllegalArgumentException("No container for " + part);
        };
    }

    // They end with the JVM, by Testcontainers' own watcher: closing them here would be too early.

    @SuppressWarnings("resource") // see above
    private static String redis(DockerImageName image) {
        var redis =
                new GenericContainer<>(image)
                        .withExposedPorts(REDIS_PORT)
                        .withCommand("redis-server", "--appendonly", "yes");
        redis.start();
        return "redis://" + redis.getHost() + ":" + redis.getMappedPort(REDIS_PORT);
    }

    @SuppressWarnings("resource") // see above
    private static String timescale(DockerImageName image) {
        var postgres =
                new PostgreSQLContainer(image.asCompatibleSubstituteFor("postgres"))
                        .withUsername("postgres")
                        .withPassword("postgres")
                        .withDatabaseName("postgres")
                        .withEnv("TIMESCALEDB_TELEMETRY", "off");
        postgres.start();
        return "jdbc:postgresql://%s:%d/postgres?user=postgres&password=postgres"
                .formatted(
                        postgres.getHost(),
                        postgres.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT));
    }

    @SuppressWarnings("resource") // see above
    private static String mongodb(DockerImageName image) {
        var mongo = new MongoDBContainer(image).withReplicaSet();
        mongo.start();
        return mongo.getConnectionString() + "/?directConnection=true";
    }

    @SuppressWarnings("resource") // see above
    private static String kafka(DockerImageName image) {
        var kafka = new KafkaContainer(image);
        kafka.start();
        return kafka.getBootstrapServers();
    }

    @SuppressWarnings("resource") // see above
    private static String neo4j(DockerImageName image) {
        var neo4j = new Neo4jContainer(image).withoutAuthentication();
        neo4j.start();
        return neo4j.getBoltUrl();
    }
}
