package quartet.cart.snapshots;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.web.client.ResourceAccessException;

import quartet.cart.TestRedis;
import quartet.cart.snapshots.Listing.Discontinued;
import quartet.cart.snapshots.Listing.NoSuchProduct;
import quartet.cart.snapshots.Listing.NobodyKnows;
import quartet.cart.snapshots.Listing.OnSale;

import tools.jackson.databind.json.JsonMapper;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** Who is asked whether a product is for sale, and what silence means. */
class AssortmentTests {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    private final Snapshots snapshots = new Snapshots(TestRedis.template(), JsonMapper.shared());
    private final Sku mug = TestRedis.aSku();

    @Test
    void asksNobodyAboutWhatItKnows() {
        snapshots.news(mug, 1, product(true)).on(TestRedis.template());
        assertThat(asking(CATALOG_THAT_IS_SILENT)).isEqualTo(new OnSale());
        snapshots.news(mug, 2, product(false)).on(TestRedis.template());
        assertThat(asking(CATALOG_THAT_IS_SILENT)).isEqualTo(new Discontinued());
    }

    @Test
    void asksCatalogServiceAboutTheRestAndKeepsTheAnswer() {
        CatalogApi catalogThatHasIt = _ -> new CatalogAnswer(List.of(item("ACTIVE")));
        assertThat(asking(catalogThatHasIt)).isEqualTo(new OnSale());
        assertThat(snapshots.of(mug).product()).isEqualTo(product(true));
    }

    @Test
    void believesCatalogServiceThatThereIsNoSuchProduct() {
        assertThat(asking(_ -> new CatalogAnswer(List.of()))).isEqualTo(new NoSuchProduct());
    }

    @Test
    void takesSilenceForNoAnswer() {
        assertThat(asking(CATALOG_THAT_IS_SILENT)).isEqualTo(new NobodyKnows());
    }

    private static final CatalogApi CATALOG_THAT_IS_SILENT =
            _ -> {
                throw new ResourceAccessException("timed out");
            };

    private Listing asking(CatalogApi catalog) {
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        return new Assortment(snapshots, catalog, clock).listingOf(mug);
    }

    private CatalogAnswer.Item item(String status) {
        return new CatalogAnswer.Item(
                mug.value(),
                "A mug",
                new CatalogAnswer.Category("Kitchen"),
                new CatalogAnswer.Pricing(new Money(1299, "GBP")),
                status,
                NOW);
    }

    private static Product product(boolean onSale) {
        return new Product("A mug", new Money(1299, "GBP"), "Kitchen", null, onSale, NOW);
    }
}
