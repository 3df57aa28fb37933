package quartet.analytics.store;

import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.util.Map;

import javax.sql.DataSource;

/** Makes the tables fit for this service. May be repeated, and run by two instances at once. */
@Component
class StorePreparation {

    private static final Logger log = LoggerFactory.getLogger(StorePreparation.class);

    private final TimescaleExtension timescale;
    private final StoreSettings settings;
    private final DataSource source;
    private final ShopProperties shop;

    StorePreparation(
            TimescaleExtension timescale,
            StoreSettings settings,
            DataSource source,
            ShopProperties shop) {
        this.timescale = timescale;
        this.settings = settings;
        this.source = source;
        this.shop = shop;
    }

    Edition run() {
        timescale.createWhereOffered();
        var edition = timescale.edition();
        var zone = shop.zone().getId();
        var wanted = Map.of("edition", edition.name(), "zone", zone);
        settings.refuseOthersThan(wanted);
        // Not Spring Boot's Flyway: under AOT that one reads only the folders known at build time.
        Flyway.configure(getClass().getClassLoader())
                .dataSource(source)
                .locations(edition.locations())
                .placeholders(Map.of("zone", zone))
                .load()
                .migrate();
        settings.remember(wanted);
        log.info("The store is ready: edition {}, days of {}", edition, zone);
        return edition;
    }
}
