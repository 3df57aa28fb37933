package quartet.catalog.products;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Prices are whole minor units, rounded half up. */
class PricingTests {

    @ParameterizedTest
    @CsvSource({
        "1299, 0, 1299",
        "1299, 100, 0",
        "1299, 50, 650",
        "1, 50, 1",
        "1, 51, 0",
        "999, 15, 849",
        "1000000000000, 1, 990000000000"
    })
    void takesTheDiscountOffThePrice(long base, int percent, long expected) {
        var price = new Pricing(new Money(base, "GBP"), percent, true).finalPrice();

        assertThat(price).isEqualTo(new Money(expected, "GBP"));
    }

    @Test
    void refusesADiscountAboveTheWholePrice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Pricing(new Money(1, "GBP"), 101, true))
                .withMessageContaining("101");
    }
}
