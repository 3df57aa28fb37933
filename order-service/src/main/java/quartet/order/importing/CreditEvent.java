package quartet.order.importing;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

import quartet.order.ordering.OrderLine;
import quartet.order.ordering.PackedLines;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** The body of {@code order.credited.v1}: what a past invoice took back. */
record CreditEvent(
        String invoice,
        long seq,
        String customerId,
        String country,
        List<Line> lines,
        long total,
        String currency,
        String paymentMethod,
        Instant creditedAt) {

    /** One line, numbered from 1; quantity and amount are positive. */
    record Line(
            int line,
            String sku,
            String name,
            @Nullable String category,
            boolean goods,
            int quantity,
            long gross) {

        static Line of(int number, OrderLine line) {
            return new Line(
                    number,
                    line.sku(),
                    line.name(),
                    line.category(),
                    line.goods(),
                    line.quantity(),
                    line.gross());
        }
    }

    static CreditEvent of(PastInvoice invoice, String currency) {
        var lines = invoice.orderLines();
        return new CreditEvent(
                invoice.invoice(),
                1,
                invoice.customerId().value(),
                invoice.country(),
                numbered(lines),
                lines.stream().mapToLong(OrderLine::gross).reduce(0, Math::addExact),
                currency,
                invoice.paymentMethod(),
                invoice.at());
    }

    /** As it stands in the collection {@code credits}. */
    static CreditEvent of(Document credit) {
        return new CreditEvent(
                credit.getString("_id"),
                1,
                credit.getString("customerId"),
                credit.getString("country"),
                numbered(PackedLines.unpack(credit.getString("lines"))),
                credit.get("total", Number.class).longValue(),
                credit.getString("currency"),
                credit.getString("paymentMethod"),
                credit.getDate("creditedAt").toInstant());
    }

    private static List<Line> numbered(List<OrderLine> lines) {
        return IntStream.range(0, lines.size())
                .mapToObj(i -> Line.of(i + 1, lines.get(i)))
                .toList();
    }
}
