package quartet.catalog.holds;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import quartet.catalog.background.Repeating;
import quartet.catalog.stock.StockRefused;

import java.time.Clock;
import java.time.Duration;

/**
 * Gives back the units of orders that were never confirmed. A sweeper in every instance: each
 * expiry is a conditional write, so doing it twice, or against a pin that comes first, is harmless.
 */
@Component
class ExpiredHolds extends Repeating {

    private static final Logger log = LoggerFactory.getLogger(ExpiredHolds.class);

    private final HoldsOfOrders places;
    private final Holds holds;
    private final HoldProperties properties;
    private final Clock clock;

    ExpiredHolds(HoldsOfOrders places, Holds holds, HoldProperties properties, Clock clock) {
        super("expired-holds");
        this.places = places;
        this.holds = holds;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    protected Duration work() {
        long began = System.nanoTime();
        var due = places.due(clock.instant(), properties.sweepBatch());
        var took = Duration.ofNanos(System.nanoTime() - began);
        due.forEach(this::expire);
        return pauseAfter(took, properties.sweepEvery());
    }

    private void expire(HoldsOfOrders.Place place) {
        try {
            holds.expire(place.order(), place.sku());
        } catch (StockRefused refused) {
            log.warn("Not expired yet: {}", refused.getMessage());
        }
    }
}
