package quartet.catalog.products;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import static quartet.catalog.products.ProductFixtures.json;

import org.junit.jupiter.api.Test;

import quartet.catalog.products.ImportReport.RejectedRow;
import quartet.catalog.stock.Sku;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Lists of products, good and bad, on the real store. */
class ImportingProductsTests {

    private final Shop shop = new Shop();

    @Test
    void bringsFourThousandProductsWithTheirBooksAndChangesNothingTheNextTime() throws Exception {
        var rows =
                IntStream.range(0, 4_000)
                        .mapToObj(i -> json("I-" + i, "Product " + i, i))
                        .collect(Collectors.joining("\n"));

        var first = run(rows);
        var second = run(rows);

        assertThat(first.created()).isEqualTo(4_000);
        assertThat(second.unchanged()).isEqualTo(4_000);
        assertThat(second.created() + second.updated()).isZero();
        assertThat(shop.products.find(new Sku("I-7")).orElseThrow().version()).isEqualTo(1);
        assertThat(shop.books.head(new Sku("I-3999")).version()).isZero();
    }

    @Test
    void updatesWhatChangedAndUppercasesSkus() throws Exception {
        run(json("u-1", "Before", 5));

        var report = run(json("U-1", "After", 5) + "\n" + json("u-2", "New", 5) + "\n\n");

        assertThat(report.updated()).isEqualTo(1);
        assertThat(report.created()).isEqualTo(1);
        assertThat(shop.products.find(new Sku("U-1")).orElseThrow().details().title())
                .isEqualTo("After");
    }

    @Test
    void takesTheLastOfTwoRowsForOneSku() throws Exception {
        var report = run(json("TWICE", "First", 5) + "\n" + json("TWICE", "Last", 5));

        assertThat(report.created()).isEqualTo(1);
        assertThat(report.updated()).isEqualTo(1);
        assertThat(shop.products.find(new Sku("TWICE")).orElseThrow().details().title())
                .isEqualTo("Last");
    }

    @Test
    void namesBadRowsAndGoesOn() throws Exception {
        var report =
                run(
                        String.join(
                                "\n",
                                "not json",
                                json("OK-1", "Good", 5),
                                json("bad sku", "Bad", 5),
                                json("OK-2", "Good", 5).replace("\"title\"", "\"name\""),
                                json("OK-3", "x".repeat(Rows.LONGEST), 5),
                                json("OK-4", "Wrong money", 5).replace("GBP", "USD"),
                                json("OK-5", "Half a penny", 5).replace(": 5,", ": 5.5,")));

        assertThat(report.created()).isEqualTo(1);
        assertThat(report.rejectedCount()).isEqualTo(6);
        assertThat(report.rejected())
                .extracting(RejectedRow::row, RejectedRow::code)
                .containsExactly(
                        tuple(1, "MALFORMED_BODY"),
                        tuple(3, "VALIDATION_FAILED"),
                        tuple(4, "UNKNOWN_FIELD"),
                        tuple(5, "ROW_TOO_LARGE"),
                        tuple(6, "VALIDATION_FAILED"),
                        tuple(7, "VALIDATION_FAILED"));
    }

    private ImportReport.View run(String rows) throws IOException {
        var body = new ByteArrayInputStream(rows.getBytes(StandardCharsets.UTF_8));
        return shop.importing().run(body);
    }
}
