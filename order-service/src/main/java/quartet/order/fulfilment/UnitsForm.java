package quartet.order.fulfilment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.jspecify.annotations.Nullable;

import quartet.order.handling.Units;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** So many units of one product. */
record UnitsForm(
        @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9_-]{0,39}", message = "is not a SKU")
                String sku,
        @NotNull @Min(1) @Max(1000) Integer quantity) {

    /** Lines of one product are summed; none at all are none. */
    static Units units(@Nullable List<UnitsForm> lines) {
        Map<String, Integer> units = new TreeMap<>();
        if (lines != null) {
            lines.forEach(
                    l ->
                            units.merge(
                                    l.sku().toUpperCase(Locale.ROOT),
                                    l.quantity(),
                                    Math::addExact));
        }
        return new Units(units);
    }
}
