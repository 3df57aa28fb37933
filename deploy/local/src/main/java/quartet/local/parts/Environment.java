package quartet.local.parts;

import quartet.local.data.Keys;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** The environment variables each service is started with: ports, neighbours, stores, keys. */
final class Environment {

    private final Map<String, Integer> ports;
    private final Keys keys;
    private final Stores stores;

    Environment(Map<String, Integer> ports, Keys keys, Stores stores) {
        this.ports = ports;
        this.keys = keys;
        this.stores = stores;
    }

    Map<String, String> of(Service service) throws IOException {
        var all = new HashMap<String, String>();
        all.put("SERVER_PORT", String.valueOf(port(service.part())));
        all.put("MANAGEMENT_SERVER_PORT", String.valueOf(port(service.managementPort())));
        all.put("QUARTET_ACCESS_KEY", keys.access());
        // One arena for all threads: with virtual threads more of them cost memory and save
        // nothing.
        all.put("MALLOC_ARENA_MAX", "2");
        if (service != Service.GATEWAY) {
            all.putAll(stores.kafka());
        }
        all.putAll(
                switch (service) {
                    case CATALOG -> catalog();
                    case ORDER -> order();
                    case CART -> cart();
                    case ANALYTICS -> stores.timescale();
                    case RECOMMENDATION -> stores.neo4j();
                    case GATEWAY -> gateway();
                });
        return all;
    }

    private Map<String, String> catalog() {
        var all = new HashMap<>(stores.mongo("catalog"));
        all.put(client("ORDER"), url(Service.ORDER));
        return all;
    }

    private Map<String, String> order() {
        var all = new HashMap<>(stores.mongo("orders"));
        all.put(client("CATALOG"), url(Service.CATALOG));
        all.put(client("CART"), url(Service.CART));
        all.put(client("PAYMENT"), url(StorePart.PAYMENTS.part()));
        return all;
    }

    private Map<String, String> cart() {
        var all = new HashMap<>(stores.redis());
        all.put(client("CATALOG"), url(Service.CATALOG));
        return all;
    }

    private Map<String, String> gateway() throws IOException {
        var all = new HashMap<String, String>();
        all.put("QUARTET_ACCESS_COOKIE_KEY", keys.cookie());
        all.put("QUARTET_ACCESS_OPERATOR_KEY", keys.operator());
        for (var service : Service.values()) {
            if (service != Service.GATEWAY) {
                all.put("QUARTET_SERVICES_" + service.name(), url(service));
            }
        }
        return all;
    }

    private static String client(String group) {
        return "SPRING_HTTP_SERVICECLIENT_" + group + "_BASE_URL";
    }

    String url(Service service) {
        return url(service.part());
    }

    private String url(String part) {
        return "http://127.0.0.1:" + port(part);
    }

    private int port(String name) {
        var port = ports.get(name);
        if (port == null) {
            throw new IllegalStateException("No port for " + name);
        }
        return port;
    }
}
