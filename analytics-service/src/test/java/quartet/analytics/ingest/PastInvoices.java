package quartet.analytics.ingest;

import org.springframework.boot.test.context.TestComponent;

import quartet.analytics.OrderMessages;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Real sales as order-service's import publishes them: one event an invoice, at its own time. */
@TestComponent
public class PastInvoices {

    private static final Path CUT = Path.of("src/test/resources/online-retail-cut.csv");
    private static final String COMMA_OUTSIDE_QUOTES = ",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final EventReader reader;
    private final Bookkeeping bookkeeping;

    PastInvoices(EventReader reader, Bookkeeping bookkeeping) {
        this.reader = reader;
        this.bookkeeping = bookkeeping;
    }

    private record Row(
            String invoice, String sku, String name, int quantity, Instant at, long pence) {

        static Row parse(String text) {
            var fields = text.split(COMMA_OUTSIDE_QUOTES, -1);
            int quantity = Math.abs(Integer.parseInt(fields[3]));
            var sign = fields[0].startsWith("C") ? -1 : Integer.signum(Integer.parseInt(fields[3]));
            var pence =
                    new BigDecimal(fields[5])
                            .multiply(BigDecimal.valueOf(quantity))
                            .movePointRight(2)
                            .setScale(0, RoundingMode.HALF_UP);
            return new Row(
                    fields[0],
                    fields[1].toUpperCase(Locale.ROOT).replace(' ', '-'),
                    fields[2].replace("\"", ""),
                    quantity,
                    Instant.parse(fields[4].replace(' ', 'T') + "Z"),
                    fields[0].startsWith("C") ? pence.longValue() : sign * pence.longValue());
        }
    }

    /** The cut in batches of this size; lines that round to nothing or less are no sales. */
    public void book(int batch) {
        var arrivals = new ArrayList<Arrival.Booked>();
        invoices().forEach((invoice, rows) -> arrivals.add(arrival(invoice, rows)));
        for (int i = 0; i < arrivals.size(); i += batch) {
            var part = arrivals.subList(i, Math.min(i + batch, arrivals.size()));
            if (!bookkeeping.book("orders", part).isEmpty()) {
                throw new IllegalStateException("An invoice does not fit");
            }
        }
    }

    private static Map<String, List<Row>> invoices() {
        try (var lines = Files.lines(CUT)) {
            return lines.skip(2)
                    .map(Row::parse)
                    .filter(row -> row.pence() > 0)
                    .collect(
                            Collectors.groupingBy(
                                    Row::invoice, LinkedHashMap::new, Collectors.toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Arrival.Booked arrival(String invoice, List<Row> rows) {
        var credit = invoice.startsWith("C");
        var type = credit ? "order.credited.v1" : "order.confirmed.v1";
        var body = OrderMessages.example(type);
        var key = credit ? invoice : "o_" + "a".repeat(26 - invoice.length()) + letters(invoice);
        body.put(credit ? "invoice" : "orderId", key);
        if (!credit) {
            body.put("imported", true);
        }
        lines(body, rows);
        var message =
                OrderMessages.message(
                        type, key, 1, rows.getFirst().at(), JSON.writeValueAsBytes(body));
        return (Arrival.Booked) reader.read(message.received());
    }

    private static void lines(ObjectNode body, List<Row> rows) {
        var lines = body.putArray("lines");
        for (var row : rows) {
            lines.addObject()
                    .put("line", lines.size())
                    .put("sku", row.sku())
                    .put("name", row.name())
                    .put("category", "Gifts")
                    .put("goods", true)
                    .put("quantity", row.quantity())
                    .put("unitPrice", row.pence() / row.quantity())
                    .put("gross", row.pence())
                    .put("discount", 0)
                    .put("net", row.pence());
        }
    }

    private static String letters(String invoice) {
        return invoice.chars()
                .mapToObj(c -> String.valueOf((char) (c <= '9' ? c - '0' + 'b' : 'z')))
                .collect(Collectors.joining());
    }
}
