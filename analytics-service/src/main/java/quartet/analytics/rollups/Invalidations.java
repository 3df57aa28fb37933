package quartet.analytics.rollups;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import quartet.analytics.store.ShopProperties;
import quartet.analytics.store.StoreState;

import java.time.Instant;
import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Stream;

/** The log of buckets that new facts made dirty. Where aggregates are continuous there is none. */
@Component
public class Invalidations {

    private final JdbcClient jdbc;
    private final StoreState store;
    private final ShopProperties shop;

    Invalidations(JdbcClient jdbc, StoreState store, ShopProperties shop) {
        this.jdbc = jdbc;
        this.store = store;
        this.shop = shop;
    }

    /**
     * To be called in the transaction that writes the facts: the two become visible together, and
     * that is what keeps the views exact.
     */
    public void mark(Collection<Instant> times) {
        if (times.isEmpty() || store.edition().aggregatesContinuously()) {
            return;
        }
        jdbc.sql(
                        """
                        INSERT INTO rollup_invalidation (rollup, bucket)
                        SELECT DISTINCT r.name, date_trunc(r.unit, t.at, r.zone)
                          FROM unnest(:times::text[]::timestamptz[]) AS t(at)
                         CROSS JOIN unnest(:names::text[], :units::text[], :zones::text[])
                            AS r(name, unit, zone)
                        """)
                .param("times", times.stream().map(Instant::toString).toArray(String[]::new))
                .param("names", each(Rollup::table))
                .param("units", each(Rollup::unit))
                .param("zones", each(rollup -> rollup.zone(shop.zone())))
                .update();
    }

    private static String[] each(Function<Rollup, String> property) {
        return Stream.of(Rollup.values()).map(property).toArray(String[]::new);
    }
}
