package quartet.local.parts;

import java.util.Locale;
import java.util.Set;

/** The six services: what must answer before each is started, because it cannot work without. */
public enum Service {
    CATALOG("mongodb", "kafka"),
    CART("redis", "kafka"),
    ORDER("mongodb", "kafka", "payments"),
    ANALYTICS("timescale", "kafka"),
    RECOMMENDATION("neo4j", "kafka"),
    GATEWAY();

    private final Set<String> needs;

    Service(String... needs) {
        this.needs = Set.of(needs);
    }

    Set<String> needs() {
        return needs;
    }

    /** The part's name: {@code order}. */
    public String part() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The Maven module: {@code order-service}. */
    public String module() {
        return this == GATEWAY ? "gateway" : part() + "-service";
    }
}
