package quartet.local.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

class SalesLineTests {

    private static final List<String> ROW =
            List.of(
                    "536365",
                    "85123a",
                    "WHITE  HANGING HEART ",
                    "6",
                    "2011-07-01 08:26:00",
                    "2.55",
                    "17850.0",
                    "United Kingdom");

    @Test
    void isReadFieldByField() throws Exception {
        var line = SalesLine.of(ROW);
        assertThat(line.sku()).isEqualTo("85123A");
        assertThat(line.description()).isEqualTo("WHITE HANGING HEART");
        assertThat(line.customer()).isEqualTo("17850");
        assertThat(line.country()).isEqualTo("GB");
        assertThat(line.pence()).isEqualTo(1530);
        assertThat(line.goods()).isTrue();
    }

    @Test
    void happenedAtLondonTimeAlsoInSummer() throws Exception {
        assertThat(SalesLine.of(ROW).at()).isEqualTo(Instant.parse("2011-07-01T07:26:00Z"));
        assertThat(with(4, "2010-12-01 08:26:00").at())
                .isEqualTo(Instant.parse("2010-12-01T08:26:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"1, 0.005, 1", "1, 0.004, 0", "3, 0.415, 125", "-1, 0.005, -1", "10, 0.001, 1"})
    void roundsItsAmountHalfUpToAPenny(String quantity, String price, long pence) throws Exception {
        var row = new ArrayList<>(ROW);
        row.set(3, quantity);
        row.set(5, price);
        assertThat(SalesLine.of(row).pence()).isEqualTo(pence);
    }

    @ParameterizedTest
    @CsvSource({
        "0, X-1, invoice number",
        "1, '', stock code",
        "1, A?B, stock code",
        "3, 1.5, no whole number",
        "3, 99999999999, no whole number",
        "3, 2000000000, too large",
        "4, 01/12/2010, date",
        "4, 2010-02-30 08:00:00, date",
        "5, '1,5', no number",
        "5, 1e99, out of range",
        "6, Bob, customer",
        "7, Atlantis, country"
    })
    void isRefusedWithItsReason(int column, String text, String reason) {
        assertThatExceptionOfType(BadRow.class)
                .isThrownBy(() -> with(column, text))
                .withMessageContaining(reason);
    }

    @Test
    void needsAllItsColumns() {
        assertThatExceptionOfType(BadRow.class)
                .isThrownBy(() -> SalesLine.of(ROW.subList(0, 7)))
                .withMessage("7 columns instead of 8");
    }

    @ParameterizedTest
    @CsvSource({
        "EIRE, IE",
        "RSA, ZA",
        "USA, US",
        "Channel Islands, JE",
        "European Community, EU",
        "Unspecified, ZZ",
        "Hong Kong, HK",
        "Czech Republic, CZ",
        "Saudi Arabia, SA"
    })
    void knowsCountriesByTheNamesOfTheFile(String name, String code) throws Exception {
        assertThat(with(7, name).country()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"POST, POST", "BANK CHARGES, BANK-CHARGES", "gift_0001_20, GIFT_0001_20"})
    void keepsFeesApartFromGoods(String code, String sku) throws Exception {
        var line = with(1, code);
        assertThat(line.sku()).isEqualTo(sku);
        assertThat(line.goods()).isFalse();
    }

    private static SalesLine with(int column, String text) throws BadRow {
        var row = new ArrayList<>(ROW);
        row.set(column, text);
        return SalesLine.of(row);
    }
}
