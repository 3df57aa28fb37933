package quartet.local.parts;

import quartet.local.data.Keys;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/** The environment variables each service is started with: ports, neighbours, stores, keys. */
final class Environment {

    private static final String WEBHOOK_SECRET = "QUARTET_PAYMENT_WEBHOOK_SECRET";

    private final Map<String, Integer> ports;
    private final Keys keys;
    private final Stores stores;
    private final Arrangement arrangement;
    private final KafkaLinks kafka;

    Environment(
            Map<String, Integer> ports,
            Keys keys,
            Stores stores,
            Arrangement arrangement,
            KafkaLinks kafka) {
        this.ports = ports;
        this.keys = keys;
        this.stores = stores;
        this.arrangement = arrangement;
        this.kafka = kafka;
    }

    Map<String, String> of(Instance instance) throws IOException {
        var service = instance.service();
        var all = new HashMap<String, String>();
        all.put("SERVER_PORT", String.valueOf(port(instance.part())));
        all.put("MANAGEMENT_SERVER_PORT", String.valueOf(port(instance.managementPort())));
        all.put("QUARTET_ACCESS_KEY", keys.access());
        // One arena for all threads: with virtual threads more of them cost memory and save
        // nothing.
        all.put("MALLOC_ARENA_MAX", "2");
        if (service != Service.GATEWAY) {
            all.putAll(stores.kafka(direct -> kafka.port(service, direct)));
        }
        all.putAll(
                switch (service) {
                    case CATALOG -> catalog();
                    case ORDER -> order();
                    case CART -> cart();
                    case ANALYTICS -> stores.timescale(through(service, StorePart.TIMESCALE));
                    case RECOMMENDATION -> stores.neo4j(through(service, StorePart.NEO4J));
                    case GATEWAY -> gateway();
                });
        return all;
    }

    private Map<String, String> catalog() {
        var all =
                new HashMap<>(stores.mongo("catalog", through(Service.CATALOG, StorePart.MONGODB)));
        all.put(client("ORDER"), url(Service.CATALOG, Service.ORDER));
        return all;
    }

    /** What a store is told beside its port and folder. */
    Map<String, String> of(StorePart store) throws IOException {
        return switch (store) {
            case PAYMENTS ->
                    Map.of(
                            "QUARTET_PAYMENT_WEBHOOK_URL",
                            url(Service.GATEWAY, Service.ORDER) + "/api/payments/webhook",
                            WEBHOOK_SECRET,
                            keys.webhook());
            case REDIS, TIMESCALE, MONGODB, KAFKA, NEO4J -> Map.of();
        };
    }

    private Map<String, String> order() throws IOException {
        var all = new HashMap<>(stores.mongo("orders", through(Service.ORDER, StorePart.MONGODB)));
        all.put(client("CATALOG"), url(Service.ORDER, Service.CATALOG));
        all.put(client("CART"), url(Service.ORDER, Service.CART));
        var payments = StorePart.PAYMENTS;
        var port = through(Service.ORDER, payments).applyAsInt(port(payments.part()));
        all.put(client("PAYMENT"), url(port));
        all.put(WEBHOOK_SECRET, keys.webhook());
        return all;
    }

    private Map<String, String> cart() {
        var all = new HashMap<>(stores.redis(through(Service.CART, StorePart.REDIS)));
        all.put(client("CATALOG"), url(Service.CART, Service.CATALOG));
        return all;
    }

    private Map<String, String> gateway() throws IOException {
        var all = new HashMap<String, String>();
        all.put("QUARTET_ACCESS_COOKIE_KEY", keys.cookie());
        all.put("QUARTET_ACCESS_OPERATOR_KEY", keys.operator());
        for (var service : Service.values()) {
            if (service != Service.GATEWAY) {
                all.put("QUARTET_SERVICES_" + service.name(), url(Service.GATEWAY, service));
            }
        }
        return all;
    }

    private static String client(String group) {
        return "SPRING_HTTP_SERVICECLIENT_" + group + "_BASE_URL";
    }

    /** Where this process itself listens. */
    String url(Instance instance) {
        return url(port(instance.part()));
    }

    private String url(Service from, Service to) {
        var ports = arrangement.instances(to).stream().map(one -> port(one.part())).toList();
        return url(arrangement.port(from, to.part(), ports));
    }

    private static String url(int port) {
        return "http://127.0.0.1:" + port;
    }

    /** From a store's own port to the one where the service finds it. */
    private IntUnaryOperator through(Service from, StorePart store) {
        return direct -> arrangement.port(from, store.part(), List.of(direct));
    }

    private int port(String name) {
        var port = ports.get(name);
        if (port == null) {
            throw new IllegalStateException("No port for " + name);
        }
        return port;
    }
}
