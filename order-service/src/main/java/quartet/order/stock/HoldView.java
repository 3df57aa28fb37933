package quartet.order.stock;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import java.util.List;
import java.util.Objects;
import java.util.Set;
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
    record Line(String sku, String state) {

        Line {
            Objects.requireNonNull(sku, "sku");
            Objects.requireNonNull(state, "state");
        }
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
