package quartet.order.placing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import quartet.order.ordering.Address;
import quartet.order.ordering.Delivery;
import quartet.order.ordering.Money;
import quartet.order.pricing.Wanted;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What a client sends to place an order. It says what is wanted, never what it costs or whose it
 * is.
 */
record PlaceOrder(
        @Nullable @Size(min = 1, max = MOST_LINES_SENT) List<@NotNull @Valid Line> lines,
        @Nullable Boolean cart,
        @Nullable Money expectedTotal,
        @Nullable @Email @Size(max = 254) String email,
        @Nullable @Size(max = 40) String shippingMethod,
        @Nullable @Size(max = 1000) String notes,
        @NotNull @Valid AddressForm shippingAddress,
        @Nullable @Valid AddressForm billingAddress,
        @NotNull @Valid Payment payment,
        @Nullable @Size(max = 10) List<@NotBlank @Size(max = 40) String> couponCodes) {

    /** Far more than any setting allows, and still little to look through. */
    private static final int MOST_LINES_SENT = 1000;

    private static final int MOST_UNITS_SENT = 1_000_000;

    /** So many of one product. */
    record Line(
            @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9_-]{0,39}", message = "is not a SKU")
                    String sku,
            @NotNull @Min(1) @Max(MOST_UNITS_SENT) Integer quantity) {

        Wanted wanted() {
            return new Wanted(sku.toUpperCase(Locale.ROOT), quantity);
        }
    }

    /** How it is paid: a token of the provider, never a card. */
    record Payment(@NotBlank @Size(max = 200) @Pattern(regexp = "[!-~]*") String token) {}

    /** Where it goes, or where the bill goes. */
    record AddressForm(
            @NotBlank @Size(max = 200) String name,
            @NotBlank @Size(max = 200) String line1,
            @Nullable @Size(max = 200) String line2,
            @NotBlank @Size(max = 100) String city,
            @Nullable @Size(max = 100) String state,
            @NotBlank @Size(max = 20) String postalCode,
            @NotNull @Pattern(regexp = "[A-Z]{2}", message = "is two capital letters")
                    String country) {

        Address toAddress() {
            return new Address(name, line1, line2, city, state, postalCode, country);
        }
    }

    boolean fromCart() {
        return Boolean.TRUE.equals(cart);
    }

    /**
     * Lines of one product are summed; sorted, so that their order in the request does not matter.
     */
    List<Wanted> wanted() {
        Map<String, Integer> units = new TreeMap<>();
        for (var line : Objects.requireNonNullElse(lines, List.<Line>of())) {
            units.merge(line.wanted().sku(), line.quantity(), Math::addExact);
        }
        return units.entrySet().stream().map(e -> new Wanted(e.getKey(), e.getValue())).toList();
    }

    String method() {
        return Objects.requireNonNullElse(shippingMethod, "standard");
    }

    List<String> coupons() {
        return Objects.requireNonNullElse(couponCodes, List.of());
    }

    Delivery toDelivery() {
        return new Delivery(
                shippingAddress.country(),
                shippingAddress.state(),
                method(),
                email,
                notes,
                shippingAddress.toAddress(),
                billingAddress == null ? null : billingAddress.toAddress());
    }
}
