package quartet.stores;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.utils.AppInfoParser;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What we ask of Kafka before anybody else does. */
final class KafkaProbe {

    private static final int SECONDS_TO_START = 60;

    private KafkaProbe() {}

    static Admin admin(String bootstrapServers) {
        return Admin.create(
                Map.of(
                        AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                        1_000,
                        // Else it begins anew, and says so, some hundred times a second while no
                        // broker answers (MetadataUpdateNodeIdProvider of Kafka 4.2). The address
                        // does not change.
                        AdminClientConfig.METADATA_RECOVERY_STRATEGY_CONFIG,
                        "none",
                        AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                        SECONDS_TO_START * 1_000,
                        AdminClientConfig.ENABLE_METRICS_PUSH_CONFIG,
                        false));
    }

    /** Returns when the broker serves its cluster, which is some time after it listens. */
    static void await(Admin admin) {
        try {
            admin.describeCluster().nodes().get(SECONDS_TO_START, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreFailed("kafka: interrupted", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new StoreFailed("kafka listens but does not answer", e);
        }
    }

    static boolean answers(Admin admin) {
        return Probe.yes(
                () ->
                        !admin.describeCluster()
                                .nodes()
                                .get(Probe.MILLIS, TimeUnit.MILLISECONDS)
                                .isEmpty());
    }

    static String version() {
        return AppInfoParser.getVersion();
    }

    static void close(Admin admin) {
        admin.close(Duration.ZERO);
    }
}
