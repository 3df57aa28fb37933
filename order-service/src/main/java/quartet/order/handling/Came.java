package quartet.order.handling;

import java.util.List;
import java.util.TreeMap;

/** What came back of one product: so many to be sold again, so many not. */
public record Came(String sku, int restocked, int damaged) {

    public Came {
        if (restocked < 0 || damaged < 0 || restocked + damaged < 1) {
            throw new IllegalArgumentException(
                    "%d restocked and %d damaged of %s".formatted(restocked, damaged, sku));
        }
    }

    public int units() {
        return restocked + damaged;
    }

    static Units units(List<Came> came) {
        var units = new TreeMap<String, Integer>();
        came.forEach(one -> units.merge(one.sku(), one.units(), Math::addExact));
        return new Units(units);
    }
}
