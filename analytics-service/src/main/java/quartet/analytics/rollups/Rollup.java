package quartet.analytics.rollups;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;

/** The roll-ups; their columns are in {@code R__rollups.sql}. */
enum Rollup {
    SALES_HOURLY("hour", 1_000),
    SALES_DAILY_CATEGORY("day", 100),
    PRODUCT_MONTHLY("month", 3);

    private final String unit;
    private final int bucketsAtOnce;

    Rollup(String unit, int bucketsAtOnce) {
        this.unit = unit;
        this.bucketsAtOnce = bucketsAtOnce;
    }

    String table() {
        return name().toLowerCase(Locale.ROOT);
    }

    String unit() {
        return unit;
    }

    /** How many buckets one transaction sums up, so that it ends within a second or so. */
    int bucketsAtOnce() {
        return bucketsAtOnce;
    }

    /** Hours are everybody's; days and months are the shop's. */
    String zone(ZoneId shop) {
        return this == SALES_HOURLY ? ZoneOffset.UTC.getId() : shop.getId();
    }
}
