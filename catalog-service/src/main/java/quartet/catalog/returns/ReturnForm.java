package quartet.catalog.returns;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import quartet.catalog.stock.LevelChange;
import quartet.catalog.stock.Sku;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What came back of an order. Several lines of one SKU are one. */
record ReturnForm(
        @NotNull String orderId,
        @NotNull @Size(min = 1, max = 100) List<@NotNull @Valid Line> lines) {

    /** One of them: how many can be sold again, and how many cannot. */
    record Line(
            @NotNull @Pattern(regexp = "[A-Z0-9][A-Z0-9_-]{0,39}") String sku,
            @Min(0) @Max(1_000_000) int restocked,
            @Min(0) @Max(1_000_000) int damaged) {}

    /** By SKU; lines of which nothing came back are left out. */
    SortedMap<Sku, LevelChange> toUnits() {
        var units = new TreeMap<Sku, LevelChange>();
        for (var line : lines) {
            if (line.restocked() + line.damaged() > 0) {
                var change = new LevelChange(line.restocked(), 0, line.damaged());
                units.merge(new Sku(line.sku()), change, LevelChange::plus);
            }
        }
        return Collections.unmodifiableSortedMap(units);
    }
}
