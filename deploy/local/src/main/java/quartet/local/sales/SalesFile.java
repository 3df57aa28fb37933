package quartet.local.sales;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvReader.CsvReaderBuilder;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * Reads a file of sales in the format of UCI's Online Retail, plain or gzipped, a line at a time.
 *
 * <p>Every line of the file is a row: no field of this format holds a line break. So a stray quote
 * spoils one row and does not swallow those after it.
 */
final class SalesFile {

    private static final List<String> HEADER =
            List.of(
                    "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country"
                            .split(","));

    private static final int BUFFER_BYTES = 1 << 16;

    private final CsvReaderBuilder csv = CsvReader.builder().allowUnclosedQuote(false);
    private final Path path;

    SalesFile(Path path) {
        this.path = path;
    }

    /** Is told every row, in the order of the file; the header is line 1. */
    interface Rows {
        void line(long number, String row, SalesLine line) throws IOException;

        void bad(long number, String row, String reason) throws IOException;
    }

    void read(Rows rows) throws IOException {
        try (var lines = new BufferedReader(new InputStreamReader(open(), UTF_8), BUFFER_BYTES)) {
            var header = lines.readLine();
            if (header == null || !fields(header.replace("\uFEFF", "")).equals(HEADER)) {
                throw new IOException(path + " does not begin with " + String.join(",", HEADER));
            }
            var number = 1L;
            for (var row = lines.readLine(); row != null; row = lines.readLine()) {
                one(++number, row, rows);
            }
        }
    }

    private void one(long number, String row, Rows rows) throws IOException {
        try {
            rows.line(number, row, SalesLine.of(fields(row)));
        } catch (BadRow bad) {
            rows.bad(number, row, bad.reason());
        } catch (CsvParseException _) {
            rows.bad(number, row, "is no row of CSV");
        }
    }

    private List<String> fields(String row) {
        return csv.ofSingleCsvRecord(row).getFields();
    }

    private InputStream open() throws IOException {
        var bytes = Files.newInputStream(path);
        return path.getFileName().toString().endsWith(".gz")
                ? new GZIPInputStream(bytes, BUFFER_BYTES)
                : bytes;
    }
}
