package quartet.order.stock;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What catalog-service says about an order's holds. */
@JsonIgnoreProperties(ignoreUnknown = true)
record HoldView(String orderId, List<Line> lines) {

    HoldView {
        Objects.requireNonNull(orderId, "orderId");
        lines = List.copyOf(lines);
    }

    /** The hold of one product. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Line(String sku, String state, @Nullable Map<String, Integer> take) {

        Line {
            Objects.requireNonNull(sku, "sku");
            Objects.requireNonNull(state, "state");
        }
    }

    /** How many units of a SKU come from which warehouse. */
    Map<String, Map<String, Integer>> takes() {
        Map<String, Map<String, Integer>> takes = new TreeMap<>();
        for (var line : lines) {
            if (line.take() != null) {
                takes.put(line.sku(), line.take());
            }
        }
        return takes;
    }

    /** Whether it speaks of this order and has every product of it in one of these states. */
    boolean confirms(String order, HoldRequest asked, Set<String> states) {
        var right =
                lines.stream()
                        .filter(line -> states.contains(line.state()))
                        .map(Line::sku)
                        .collect(Collectors.toSet());
        return orderId.equals(order)
                && asked.lines().stream().map(HoldRequest.Line::sku).allMatch(right::contains);
    }
}
