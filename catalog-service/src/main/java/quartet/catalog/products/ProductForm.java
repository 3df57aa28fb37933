package quartet.catalog.products;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import quartet.catalog.stock.Sku;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** A product as an operator sends it; what may be left out has a default. */
record ProductForm(
        @Nullable @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9_-]{0,39}") String sku,
        @NotBlank @Size(max = 200) String title,
        @Nullable @Size(max = 5000) String description,
        @Nullable @Size(min = 1, max = 100) String brand,
        @NotNull @Valid Category category,
        @Nullable @Size(max = 50)
                Map<
                                @NotBlank @Size(max = 50) @Pattern(regexp = "[^$.\\x00]+") String,
                                @NotBlank @Size(max = 500) String>
                        attributes,
        @NotNull @Valid PricingForm pricing,
        @Nullable @Valid MediaForm media,
        @Nullable ProductStatus status) {

    /** The price, with no discount and tax included unless said otherwise. */
    record PricingForm(
            @NotNull @Valid Money base,
            @Nullable @Min(0) @Max(100) Integer discountPercent,
            @Nullable Boolean taxInclusive) {

        Pricing toPricing() {
            return new Pricing(
                    base,
                    Objects.requireNonNullElse(discountPercent, 0),
                    Objects.requireNonNullElse(taxInclusive, true));
        }
    }

    /** Pictures, if there are any. */
    record MediaForm(
            @Nullable @ImageLink String primaryImage,
            @Nullable @Size(max = 20) List<@NotNull @ImageLink String> additionalImages) {

        Media toMedia() {
            return new Media(primaryImage, Objects.requireNonNullElse(additionalImages, List.of()));
        }
    }

    ProductDetails toDetails() {
        return new ProductDetails(
                title,
                description,
                brand,
                category,
                new TreeMap<>(Objects.requireNonNullElse(attributes, Map.of())),
                pricing.toPricing(),
                media == null ? Media.NONE : media.toMedia(),
                Objects.requireNonNullElse(status, ProductStatus.ACTIVE));
    }

    @Nullable Sku toSku() {
        return sku == null ? null : Sku.typed(sku);
    }
}
