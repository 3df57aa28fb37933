package quartet.order.pricing;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import quartet.order.ordering.OrderLine;
import quartet.order.ordering.Totals;
import quartet.order.peers.Peer;
import quartet.order.peers.Peers;
import quartet.order.peers.Reply;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Puts prices on what somebody wants: one call to the catalog, all products at once. */
@Component
public class Pricing {

    private static final int PAGE = 100;
    private static final int TRIES = 3;

    private final ProductApi api;
    private final Peer peer;
    private final PricingProperties properties;
    private final TaxRates tax;

    Pricing(ProductApi api, Peers peers, PricingProperties properties) {
        this.api = api;
        this.peer = peers.peer("prices");
        this.properties = properties;
        this.tax = new TaxRates(properties.tax());
    }

    /**
     * @param country where it goes, for the tax
     * @param state of that country, where they differ in tax
     */
    public Quote quote(
            List<Wanted> wanted, String shippingMethod, String country, @Nullable String state) {
        var shipping = properties.shippingMethods().get(shippingMethod);
        if (shipping == null) {
            return new Quote.NoSuchShipping(
                    properties.shippingMethods().keySet().stream().sorted().toList());
        }
        var skus = wanted.stream().map(Wanted::sku).distinct().toList();
        return switch (products(skus)) {
            case Reply.Answered(var page) -> priced(wanted, page, shipping, country, state);
            case Reply.TurnedDown<ProductPage> _,
                    Reply.NotSent<ProductPage> _,
                    Reply.Silence<ProductPage> _ ->
                    new Quote.Unavailable();
        };
    }

    /** Nothing is promised yet, so no saga repeats this; and cold code may be slow at first. */
    private Reply<ProductPage> products(List<String> skus) {
        var reply = peer.call(() -> api.products(skus, PAGE));
        for (int i = 1; i < TRIES && reply instanceof Reply.Silence<ProductPage>; i++) {
            reply = peer.call(() -> api.products(skus, PAGE));
        }
        return reply;
    }

    private Quote priced(
            List<Wanted> wanted,
            ProductPage page,
            long shipping,
            String country,
            @Nullable String state) {
        Map<String, ProductPage.Product> sold = new HashMap<>();
        page.items().stream()
                .filter(ProductPage.Product::forSale)
                .filter(p -> p.pricing().finalPrice().currency().equals(properties.currency()))
                .forEach(product -> sold.put(product.sku(), product));
        List<OrderLine> lines = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (var want : wanted) {
            var product = sold.get(want.sku());
            if (product == null) {
                missing.add(want.sku());
            } else {
                lines.add(line(want, product, country, state));
            }
        }
        return missing.isEmpty()
                ? new Quote.Priced(lines, Totals.of(lines, shipping), properties.currency())
                : new Quote.NotSold(missing);
    }

    private OrderLine line(
            Wanted want, ProductPage.Product product, String country, @Nullable String state) {
        var unitPrice = product.pricing().finalPrice().amount();
        var category = product.category();
        return OrderLine.of(
                want.sku(),
                product.title(),
                category == null ? null : category.primary(),
                Objects.requireNonNullElse(product.attributes(), Map.of()),
                want.quantity(),
                unitPrice,
                product.pricing().taxInclusive()
                        ? 0
                        : tax.tax(
                                Math.multiplyExact(unitPrice, (long) want.quantity()),
                                country,
                                state));
    }
}
