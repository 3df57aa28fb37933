package quartet.order.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import quartet.order.peers.OddServer;
import quartet.order.peers.PeerFixtures;

import java.util.List;
import java.util.Map;

class PricingTests {

    private static final String PAGE =
            """
            {"items": [
              {"sku": "NET", "title": "Net", "status": "ACTIVE",
               "pricing": {"final": {"amount": 333, "currency": "GBP"}, "taxInclusive": false}},
              {"sku": "GROSS", "title": "Gross", "status": "ACTIVE",
               "pricing": {"final": {"amount": 1000, "currency": "GBP"}, "taxInclusive": true}},
              {"sku": "OLD", "title": "Old", "status": "DISCONTINUED",
               "pricing": {"final": {"amount": 1, "currency": "GBP"}, "taxInclusive": true}},
              {"sku": "EURO", "title": "Euro", "status": "ACTIVE",
               "pricing": {"final": {"amount": 1, "currency": "EUR"}, "taxInclusive": true}}]}\
            """;
    private static final PricingProperties SHOP =
            new PricingProperties(
                    "GBP",
                    Map.of("standard", 0L, "express", 595L),
                    Map.of("US-CA", 725, "DE", 1900));

    @Test
    void addsTaxOfTheStateWherePricesExcludeIt() {
        var totals = priced("standard", "US", "CA").totals();
        // 3 x 3.33 = 9.99, of which 7.25 % are 0.724: the other line includes its tax.
        assertThat(totals.tax()).isEqualTo(72);
        assertThat(totals.subtotal()).isEqualTo(1999);
        assertThat(totals.total()).isEqualTo(2071);
    }

    @Test
    void addsTaxOfTheCountryLineByLineAndNoneOnShipping() {
        var quote = priced("express", "DE", null);
        assertThat(quote.lines()).extracting(line -> line.tax()).containsExactly(190L, 0L);
        assertThat(quote.totals().shipping()).isEqualTo(595);
        assertThat(quote.totals().total()).isEqualTo(999 + 190 + 1000 + 595);
        assertThat(priced("standard", "GB", null).totals().tax()).isZero();
    }

    @Test
    void sellsOnlyWhatIsForSaleInItsCurrency() {
        assertThat(quote(List.of(new Wanted("OLD", 1), new Wanted("EURO", 1)), "standard", "GB"))
                .isEqualTo(new Quote.NotSold(List.of("OLD", "EURO")));
        assertThat(quote(List.of(new Wanted("NET", 1)), "owl", "GB"))
                .isEqualTo(new Quote.NoSuchShipping(List.of("express", "standard")));
    }

    private static Quote.Priced priced(String method, String country, @Nullable String state) {
        var wanted = List.of(new Wanted("NET", 3), new Wanted("GROSS", 1));
        return (Quote.Priced) quote(wanted, method, country, state);
    }

    private static Quote quote(List<Wanted> wanted, String method, String country) {
        return quote(wanted, method, country, null);
    }

    private static Quote quote(
            List<Wanted> wanted, String method, String country, @Nullable String state) {
        try (var catalog = OddServer.thatAnswers(200, PAGE)) {
            var api = PeerFixtures.client(ProductApi.class, catalog.url());
            return new Pricing(api, PeerFixtures.peers(100), SHOP)
                    .quote(wanted, method, country, state);
        }
    }
}
