package quartet.stores.kafka;

import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;

import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Runs the broker until standard input ends, that is until whoever started it stops or dies. */
final class KafkaMain {

    /** Constant: a folder formatted by one start belongs to the next one too. */
    private static final String CLUSTER_ID = "cXVhcnRldC1sb2NhbC0wMQ";

    private static final int SECONDS_TO_STOP = 8;

    private KafkaMain() {}

    public static void main(String[] args) throws Exception {
        var folder = Path.of(args[0]);
        var config =
                KafkaConfig.fromProps(
                        BrokerSettings.of(
                                folder,
                                Integer.parseInt(args[1]),
                                Integer.parseInt(args[2]),
                                System.getProperty("quartet.kafka.links", "")));
        Exit.setExitProcedure((status, _) -> Runtime.getRuntime().halt(status));
        format(config, folder);
        var server = new KafkaRaftServer(config, Time.SYSTEM);
        server.startup();
        awaitEndOfInput();
        CompletableFuture.delayedExecutor(SECONDS_TO_STOP, TimeUnit.SECONDS)
                .execute(() -> Runtime.getRuntime().halt(1));
        server.shutdown();
        server.awaitShutdown();
        System.exit(0);
    }

    private static void format(KafkaConfig config, Path folder) throws Exception {
        new Formatter()
                .setNodeId(BrokerSettings.NODE_ID)
                .setClusterId(CLUSTER_ID)
                .setControllerListenerName("CONTROLLER")
                .setMetadataLogDirectory(config.metadataLogDir())
                .setDirectories(List.of(folder.toString()))
                .setIgnoreFormatted(true)
                .run();
    }

    private static void awaitEndOfInput() throws IOException {
        while (System.in.read() >= 0) {
            // Nobody writes; only the end matters.
        }
    }
}
