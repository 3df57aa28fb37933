package quartet.catalog.returns;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import quartet.catalog.stock.Sku;
import quartet.catalog.stock.StockLevel;

import java.time.Instant;
import java.util.SortedMap;

/** A line that is in stock again, by the event that says so: the same one for every repeat. */
@JsonIgnoreProperties(ignoreUnknown = true)
record RestockedLine(
        Sku sku,
        long seq,
        SortedMap<String, Long> units,
        SortedMap<String, StockLevel> after,
        Instant movedAt) {}
