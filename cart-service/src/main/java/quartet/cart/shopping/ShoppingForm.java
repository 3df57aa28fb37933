package quartet.cart.shopping;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import quartet.cart.snapshots.Sku;

/** What a page tells us a visitor did. What happens to a cart we know by ourselves. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ShoppingForm.Viewed.class, name = "viewed"),
    @JsonSubTypes.Type(value = ShoppingForm.Searched.class, name = "searched"),
    @JsonSubTypes.Type(value = ShoppingForm.CheckoutStarted.class, name = "checkout-started")
})
sealed interface ShoppingForm {

    /** Looked at a product. */
    record Viewed(@NotNull @Pattern(regexp = Sku.TYPED) String sku) implements ShoppingForm {}

    /** Searched, and found so many. The words stay on the page. */
    record Searched(@Min(0) @Max(1_000_000) int results) implements ShoppingForm {}

    /** Began to check out so many products. */
    record CheckoutStarted(@Min(1) @Max(50) int items) implements ShoppingForm {}
}
