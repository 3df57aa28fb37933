package quartet.local.sales;

import quartet.local.shop.PastOrder;
import quartet.local.shop.ProductRow;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The content of a sales file: its lines gathered by invoice, over the whole file, since an
 * invoice's lines need not stand together; and by stock code.
 */
final class Sales implements SalesFile.Rows {

    private static final List<String> PAYMENT_METHODS = List.of("CARD", "PAYPAL", "BANK_TRANSFER");

    private final Map<String, List<SalesLine>> invoices = new LinkedHashMap<>();
    private final Map<String, Goods> goods = new TreeMap<>();
    private final Map<String, String> known = new HashMap<>();
    private final Rejects rejects;
    private long lines;

    Sales(Rejects rejects) {
        this.rejects = rejects;
    }

    @Override
    public void line(long number, String row, SalesLine line) throws IOException {
        lines++;
        var sold = line.cancels() ? -line.pence() : line.pence();
        if (sold <= 0 || (line.cancels() ? line.quantity() >= 0 : line.quantity() <= 0)) {
            rejects.noSale(number, line.pence(), row);
            return;
        }
        var kept = withSharedText(line);
        invoices.computeIfAbsent(kept.invoice(), _ -> new ArrayList<>()).add(kept);
        goods.computeIfAbsent(kept.sku(), Goods::new).sold(kept);
    }

    @Override
    public void bad(long number, String row, String reason) throws IOException {
        lines++;
        rejects.bad(number, reason, row);
    }

    /** All rows that were read, good and bad. */
    long lines() {
        return lines;
    }

    List<ProductRow> products() {
        return goods.entrySet().stream()
                .filter(one -> Goods.isGoods(one.getKey()))
                .map(one -> one.getValue().product())
                .flatMap(Optional::stream)
                .toList();
    }

    int invoiceCount() {
        return invoices.size();
    }

    Stream<PastOrder> orders() {
        return invoices.entrySet().stream().map(one -> order(one.getKey(), one.getValue()));
    }

    /** The times of the first and the last line. */
    Optional<Instant> first() {
        return invoices.values().stream().map(one -> one.getFirst().at()).min(Instant::compareTo);
    }

    Optional<Instant> last() {
        return invoices.values().stream().map(one -> one.getFirst().at()).max(Instant::compareTo);
    }

    private PastOrder order(String invoice, List<SalesLine> lines) {
        var first = lines.getFirst();
        return new PastOrder(
                invoice,
                first.at(),
                first.customer(),
                first.country(),
                paymentMethod(invoice),
                lines.stream().map(this::line).toList());
    }

    private PastOrder.Line line(SalesLine line) {
        var code = goods.computeIfAbsent(line.sku(), Goods::new);
        return new PastOrder.Line(
                line.sku(),
                code.title(),
                line.goods() ? code.category() : Categories.CHARGES,
                line.goods(),
                Math.abs(line.quantity()),
                Math.abs(line.pence()));
    }

    /** Synthetic: the file does not say how anybody paid. The same for an invoice each time. */
    private static String paymentMethod(String invoice) {
        return PAYMENT_METHODS.get(Math.floorMod(invoice.hashCode(), PAYMENT_METHODS.size()));
    }

    /** A text that occurs a thousand times is kept once. */
    private SalesLine withSharedText(SalesLine line) {
        return new SalesLine(
                shared(line.invoice()),
                shared(line.sku()),
                shared(line.description()),
                line.quantity(),
                line.at(),
                line.unitPrice(),
                line.pence(),
                line.customer(),
                shared(line.country()));
    }

    private String shared(String text) {
        return known.computeIfAbsent(text, same -> same);
    }
}
