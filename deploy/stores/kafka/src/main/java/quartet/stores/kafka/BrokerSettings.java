package quartet.stores.kafka;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the broker is told: one node, small buffers, quick to come back after a kill. */
final class BrokerSettings {

    static final int NODE_ID = 1;

    private BrokerSettings() {}

    static Properties of(Path folder, int port, int controllerPort, String links) {
        var settings = new Properties();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", String.valueOf(NODE_ID));
        settings.put("log.dirs", folder.toString());
        listeners(settings, port, controllerPort, Link.all(links));
        oneNode(settings);
        quickRestart(settings);
        small(settings);
        return settings;
    }

    /** Clients connect to what the broker tells them, so each link has a listener of its own. */
    private static void listeners(
            Properties settings, int port, int controllerPort, List<Link> links) {
        var plain = "PLAINTEXT://127.0.0.1:" + port;
        var controller = "CONTROLLER://127.0.0.1:" + controllerPort;
        settings.put("listeners", joined(List.of(plain, controller), links, Link::listener));
        settings.put("advertised.listeners", joined(List.of(plain), links, Link::advertised));
        var protocols = List.of("PLAINTEXT:PLAINTEXT", "CONTROLLER:PLAINTEXT");
        settings.put(
                "listener.security.protocol.map", joined(protocols, links, Link::withoutSecurity));
        settings.put("inter.broker.listener.name", "PLAINTEXT");
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("controller.quorum.voters", NODE_ID + "@127.0.0.1:" + controllerPort);
    }

    private static String joined(
            List<String> first, List<Link> links, Function<Link, String> more) {
        return Stream.concat(first.stream(), links.stream().map(more)).collect(joining(","));
    }

    private static void oneNode(Properties settings) {
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("offsets.topic.num.partitions", "5");
        // Longer than any dead letter is kept: which of them are done with is a group's offset.
        settings.put("offsets.retention.minutes", "129600");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("transaction.state.log.num.partitions", "5");
        settings.put("auto.create.topics.enable", "false");
        settings.put("group.initial.rebalance.delay.ms", "0");
    }

    /** After a kill the broker is let back in only when its old session has ended. */
    private static void quickRestart(Properties settings) {
        settings.put("broker.session.timeout.ms", "3000");
        settings.put("broker.heartbeat.interval.ms", "500");
        settings.put("group.min.session.timeout.ms", "3000");
    }

    private static void small(Properties settings) {
        settings.put("log.cleaner.dedupe.buffer.size", "2097152");
        settings.put("log.index.size.max.bytes", "1048576");
        settings.put("log.segment.bytes", "67108864");
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "4");
        settings.put("background.threads", "2");
    }
}
