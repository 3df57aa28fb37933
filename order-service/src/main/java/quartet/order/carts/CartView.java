package quartet.order.carts;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import java.util.List;

/** What a cart holds. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record CartView(List<Item> items) {

    public CartView {
        items = List.copyOf(items);
    }

    /** So many of one product. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Item(String sku, int quantity) {}
}
