package quartet.local.sales;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import quartet.local.figures.Figures;
import quartet.local.shop.PastOrder;

import java.nio.file.Files;
import java.nio.file.Path;

/** On the cut of the real file; its figures were computed apart, with another language. */
class SalesTests {

    static final Path CUT = Path.of("src/test/resources/sales/online-retail-cut.csv");

    @TempDir private Path folder;

    @Test
    void comeToThePennyToWhatTheFileHolds() throws Exception {
        var sales = read(CUT);
        var figures = sales.orders().map(Figures::of).reduce(Figures.NONE, Figures::plus);
        assertThat(figures).isEqualTo(new Figures(23, 3_517, 1_971_649, 134, 17_363));
        assertThat(sales.lines()).isEqualTo(288);
    }

    @Test
    void rejectWhatIsNoSaleWithItsSum() throws Exception {
        try (var rejects = new Rejects(folder.resolve("rejects.csv"))) {
            new SalesFile(CUT).read(new Sales(rejects));
            assertThat(rejects.noSale()).isEqualTo(9);
            assertThat(rejects.noSalePence()).isEqualTo(-1_106_206);
        }
        assertThat(Files.readString(folder.resolve("rejects.csv")))
                .contains("no sale: rounds to -11,062.06\",\"A563186,B,Adjust bad debt");
    }

    @Test
    void gatherAnInvoiceWhoseLinesDoNotStandTogether() throws Exception {
        var lines = Files.readAllLines(CUT);
        var scattered = folder.resolve("scattered.csv");
        lines.add(lines.remove(1));
        Files.write(scattered, lines);
        var invoices = read(scattered).orders().map(PastOrder::invoice);
        assertThat(invoices).doesNotHaveDuplicates().hasSize(26);
    }

    @Test
    void giveACancellationPositiveNumbers() throws Exception {
        var cancellation = read(CUT).orders().filter(PastOrder::cancels).findFirst().orElseThrow();
        assertThat(cancellation.lines()).allMatch(line -> line.amount() > 0 && line.quantity() > 0);
    }

    @Test
    void makeGoodsProductsButNotFees() throws Exception {
        var products = read(CUT).products();
        assertThat(products)
                .extracting("sku")
                .contains("85123A")
                .doesNotContain("DOT", "POST", "B");
        assertThat(products)
                .filteredOn(product -> product.sku().equals("85123A"))
                .first()
                .satisfies(
                        product -> {
                            assertThat(product.title())
                                    .isEqualTo("White Hanging Heart T-light Holder");
                            assertThat(product.category().primary()).isEqualTo("Lighting");
                            assertThat(product.pricing().base().amount()).isEqualTo(255);
                        });
    }

    @Test
    void areTheSameWheneverTheFileIsRead() throws Exception {
        assertThat(read(CUT).orders().toList()).isEqualTo(read(CUT).orders().toList());
        assertThat(read(CUT).products()).isEqualTo(read(CUT).products());
    }

    private Sales read(Path file) throws Exception {
        try (var rejects = new Rejects(folder.resolve("some-rejects.csv"))) {
            var sales = new Sales(rejects);
            new SalesFile(file).read(sales);
            return sales;
        }
    }
}
