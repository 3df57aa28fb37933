package quartet.catalog.holds;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import quartet.catalog.stock.Sku;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/** The lines of an order. Several lines of one SKU are one hold over their sum. */
record HoldForm(@NotNull @Size(min = 1, max = 100) List<@NotNull @Valid Line> lines) {

    /** One of them. */
    record Line(
            @NotNull @Pattern(regexp = "[A-Z0-9][A-Z0-9_-]{0,39}") String sku,
            @Min(1) @Max(1_000_000) int quantity) {}

    SortedMap<Sku, Integer> toQuantities() {
        var quantities = new TreeMap<Sku, Integer>();
        lines.forEach(
                line -> quantities.merge(new Sku(line.sku()), line.quantity(), Math::addExact));
        return Collections.unmodifiableSortedMap(quantities);
    }

    SortedSet<Sku> toSkus() {
        return new java.util.TreeSet<>(toQuantities().keySet());
    }
}
