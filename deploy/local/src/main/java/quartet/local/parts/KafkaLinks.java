package quartet.local.parts;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Kafka tells its clients where to connect, so behind links it has a listener for each service,
 * which names that service's link.
 */
final class KafkaLinks {

    private final Arrangement arrangement;
    private final Map<String, Integer> ports;

    KafkaLinks(Arrangement arrangement, Map<String, Integer> ports) {
        this.arrangement = arrangement;
        this.ports = ports;
    }

    /** The ports that must be chosen for it. */
    static Stream<String> names(Arrangement arrangement) {
        return arrangement.links().isPresent() ? services().map(KafkaLinks::name) : Stream.of();
    }

    /** For {@code KafkaMain}: {@code order=PORT:LINK,catalog=…}; empty without links. */
    String property() {
        return arrangement.links().isPresent()
                ? services()
                        .map(one -> one.part() + "=" + ports.get(name(one)) + ":" + link(one))
                        .collect(joining(","))
                : "";
    }

    /** Where a service finds Kafka, which listens there directly for everybody else. */
    int port(Service service, int direct) {
        return arrangement.links().isPresent() ? link(service) : direct;
    }

    private int link(Service service) {
        var port = ports.get(name(service));
        if (port == null) {
            throw new IllegalStateException("No port for " + name(service));
        }
        return arrangement.port(service, StorePart.KAFKA.part(), List.of(port));
    }

    private static String name(Service service) {
        return "kafka-for-" + service.part();
    }

    private static Stream<Service> services() {
        return Stream.of(Service.values()).filter(one -> one != Service.GATEWAY);
    }
}
