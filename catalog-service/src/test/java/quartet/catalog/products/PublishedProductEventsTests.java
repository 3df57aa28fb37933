package quartet.catalog.products;

import static org.assertj.core.api.Assertions.assertThat;

import static quartet.catalog.products.ProductFixtures.AT;
import static quartet.catalog.products.ProductFixtures.aBlueMug;
import static quartet.catalog.products.ProductFixtures.aMug;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import quartet.catalog.contracts.Contract;
import quartet.catalog.stock.Sku;
import quartet.catalog.traces.NoTraces;

import tools.jackson.databind.json.JsonMapper;

/** What is published about products is exactly what consumers were promised. */
class PublishedProductEventsTests {

    private final ProductEvents events =
            new ProductEvents(JsonMapper.builder().build(), NoTraces.none());
    private final Product created = Product.create(new Sku("MUG-BLUE"), aBlueMug(), AT);

    @Test
    void tellsThatAProductIsNew() {
        var event = events.created(created);

        assertThat(event.id()).isEqualTo("MUG-BLUE:1");
        assertThat(event.type()).isEqualTo("product.created.v1");
        Contract.of("product.created.v1").requireExactly(event.body());
    }

    @Test
    void tellsThatAProductChanged() {
        var event = events.changed(created, created.change(aBlueMug(), AT));

        assertThat(event.type()).isEqualTo("product.updated.v1");
        Contract.of("product.updated.v1").requireExactly(event.body());
    }

    @Test
    void tellsThatAProductIsNoLongerSoldButOnce() {
        var updated = created.change(aBlueMug(), AT);
        var ended = updated.change(aMug("Blue mug", 1299, ProductStatus.DISCONTINUED), AT);

        var event = events.changed(updated, ended);

        assertThat(event.type()).isEqualTo("product.discontinued.v1");
        Contract.of("product.discontinued.v1").requireExactly(event.body());
        assertThat(events.changed(ended, ended.change(ended.details(), AT)).type())
                .isEqualTo("product.updated.v1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"product.created.v1", "product.updated.v1", "product.discontinued.v1"})
    void keepsItsExamplesValid(String type) {
        Contract.of(type).requireValidExample();
    }
}
