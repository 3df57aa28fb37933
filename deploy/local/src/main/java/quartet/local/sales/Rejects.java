package quartet.local.sales;

import quartet.local.figures.Pounds;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The rows that were not imported, each with its line and the reason, in a file beside the data;
 * and what they come to.
 */
final class Rejects implements AutoCloseable {

    private final Path file;
    private final BufferedWriter out;
    private final Map<String, Integer> counts = new TreeMap<>();
    private final Set<String> refusedInvoices = new TreeSet<>();
    private long noSalePence;

    Rejects(Path file) throws IOException {
        this.file = file;
        Files.createDirectories(file.toAbsolutePath().getParent());
        this.out = Files.newBufferedWriter(file);
        out.write("line,reason,row\n");
    }

    /** A row that is not readable. */
    void bad(long line, String reason, String row) throws IOException {
        write(line, reason, row);
        counts.merge("unreadable", 1, Integer::sum);
    }

    /** A readable row that sells nothing: it rounds to zero or less. */
    void noSale(long line, long pence, String row) throws IOException {
        write(line, "no sale: rounds to " + Pounds.of(pence), row);
        counts.merge("no sale", 1, Integer::sum);
        noSalePence += pence;
    }

    /** An invoice that the shop refused. */
    void refused(String invoice, String reason) throws IOException {
        write(0, "refused by the shop: " + reason, invoice);
        refusedInvoices.add(invoice);
    }

    int bad() {
        return counts.getOrDefault("unreadable", 0);
    }

    int noSale() {
        return counts.getOrDefault("no sale", 0);
    }

    Set<String> refusedInvoices() {
        return refusedInvoices;
    }

    long noSalePence() {
        return noSalePence;
    }

    Path file() {
        return file;
    }

    private void write(long line, String reason, String row) throws IOException {
        out.write(line + "," + quoted(reason) + "," + quoted(row) + "\n");
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
