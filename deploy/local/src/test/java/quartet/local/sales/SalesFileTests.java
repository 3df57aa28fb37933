package quartet.local.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

class SalesFileTests {

    private static final String HEADER =
            "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n";

    private static final String GOOD =
            "536365,71053,WHITE METAL LANTERN,6,2010-12-01 08:26:00,3.39,17850.0,United Kingdom\n";

    @TempDir private Path folder;
    private final List<String> seen = new ArrayList<>();
    private final SalesFile.Rows rows =
            new SalesFile.Rows() {
                @Override
                public void line(long number, String row, SalesLine line) {
                    seen.add(number + " " + line.sku());
                }

                @Override
                public void bad(long number, String row, String reason) {
                    seen.add(number + " " + reason);
                }
            };

    @Test
    void readsGzippedFilesToo() throws Exception {
        var file = folder.resolve("sales.csv.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write((HEADER + GOOD).getBytes(UTF_8));
        }
        new SalesFile(file).read(rows);
        assertThat(seen).containsExactly("2 71053");
    }

    @Test
    void readsQuotedFields() throws Exception {
        read(HEADER + GOOD.replace("WHITE METAL LANTERN", "\"RECORD FRAME 7\"\" SINGLE, SIZE \""));
        assertThat(seen).containsExactly("2 71053");
    }

    @Test
    void goesOnAfterBadRows() throws Exception {
        read(HEADER + "536366,71053,\"STRAY QUOTE,6,x,y,z,u\n" + "only,three,columns\n\n" + GOOD);
        assertThat(seen)
                .containsExactly(
                        "2 is no row of CSV",
                        "3 3 columns instead of 8",
                        "4 is no row of CSV",
                        "5 71053");
    }

    @Test
    void overlooksAMarkOfByteOrder() throws Exception {
        read("\uFEFF" + HEADER + GOOD);
        assertThat(seen).containsExactly("2 71053");
    }

    @Test
    void refusesAFileOfAnotherFormat() {
        assertThatIOException()
                .isThrownBy(() -> read("a,b,c\n1,2,3\n"))
                .withMessageContaining("does not begin with InvoiceNo,StockCode");
    }

    private void read(String content) throws IOException {
        new SalesFile(Files.writeString(folder.resolve("sales.csv"), content)).read(rows);
    }
}
