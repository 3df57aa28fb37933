package quartet.order.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Map;

class TaxRatesTests {

    private final TaxRates rates =
            new TaxRates(Map.of("US-CA", 725, "US-NY", 888, "DE", 1900, "CA", 500));

    @ParameterizedTest
    @CsvSource({
        "10000, US, CA, 725",
        "10000, US, ' ca ', 725",
        "10000, US, TX, 0",
        "10000, US, , 0",
        "10000, DE, BY, 1900",
        "10000, CA, QC, 500",
        "10000, GB, , 0",
        // 50 * 19 % = 9.5, 49 * 19 % = 9.31: half up.
        "50, DE, , 10",
        "49, DE, , 9",
        "0, DE, , 0",
    })
    void isThatOfTheStateElseOfTheCountryRoundedHalfUp(
            long net, String country, @Nullable String state, long tax) {
        assertThat(rates.tax(net, country, state)).isEqualTo(tax);
    }
}
