package quartet.order.ordering;

import quartet.order.handling.Units;

import java.util.List;

/** So many units of a product. */
public record UnitsView(String sku, int quantity) {

    static List<UnitsView> of(Units units) {
        return units.of().entrySet().stream()
                .map(e -> new UnitsView(e.getKey(), e.getValue()))
                .toList();
    }
}
