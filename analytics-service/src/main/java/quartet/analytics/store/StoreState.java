package quartet.analytics.store;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whether the tables are there; part of readiness, under the name {@code tables}. */
@Component("tables")
public class StoreState implements HealthIndicator {

    private volatile @Nullable Edition edition;

    @EventListener
    @Order(0)
    void on(StoreReady ready) {
        edition = ready.edition();
    }

    public boolean isReady() {
        return edition != null;
    }

    /**
     * @throws StoreNotReady as long as the tables are not there
     */
    public Edition edition() {
        var known = edition;
        if (known == null) {
            throw new StoreNotReady();
        }
        return known;
    }

    @Override
    public Health health() {
        return isReady()
                ? Health.up().withDetail("edition", edition().name()).build()
                : Health.outOfService().build();
    }
}
