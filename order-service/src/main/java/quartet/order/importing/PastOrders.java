package quartet.order.importing;

import org.bson.Document;
import org.springframework.stereotype.Component;

import quartet.order.ordering.Delivery;
import quartet.order.ordering.Order;
import quartet.order.ordering.OrderDocuments;
import quartet.order.ordering.OrderEvents;
import quartet.order.ordering.OrderId;
import quartet.order.ordering.OrderNumbers;
import quartet.order.ordering.PackedLines;
import quartet.order.ordering.Purchase;
import quartet.order.ordering.Totals;
import quartet.order.outbox.OutboxEntry;

import tools.jackson.databind.json.JsonMapper;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Date;

/** Makes documents of past invoices: delivered orders, or credits. */
@Component
class PastOrders {

    private final ImportingProperties properties;
    private final OrderEvents events;
    private final JsonMapper json;
    private final Clock clock;

    PastOrders(ImportingProperties properties, OrderEvents events, JsonMapper json, Clock clock) {
        this.properties = properties;
        this.events = events;
        this.json = json;
        this.clock = clock;
    }

    PastDocument order(PastInvoice invoice) {
        var at = invoice.at().truncatedTo(ChronoUnit.MILLIS);
        var lines = invoice.orderLines();
        var purchase =
                new Purchase(
                        OrderNumbers.ofInvoice(invoice.invoice(), at),
                        invoice.customerId(),
                        "import",
                        at,
                        lines,
                        Totals.of(lines, 0),
                        properties.currency(),
                        Delivery.past(invoice.country()),
                        "",
                        invoice.paymentMethod(),
                        false,
                        true);
        var order = Order.past(OrderId.ofInvoice(invoice.invoice()), purchase);
        return new PastDocument(
                order.id().value(),
                order.saga().rev(),
                OrderDocuments.document(order),
                events.first(order, at, clock.instant()));
    }

    PastDocument credit(PastInvoice invoice) {
        var event = CreditEvent.of(invoice, properties.currency());
        var document =
                new Document("_id", invoice.invoice())
                        .append("customerId", event.customerId())
                        .append("country", event.country())
                        .append("lines", PackedLines.pack(invoice.orderLines()))
                        .append("total", event.total())
                        .append("currency", event.currency())
                        .append("paymentMethod", event.paymentMethod())
                        .append("creditedAt", Date.from(invoice.at()))
                        .append("seq", 1L);
        return new PastDocument(invoice.invoice(), null, document, entry(event));
    }

    OutboxEntry entry(CreditEvent event) {
        return new OutboxEntry(
                1,
                event.invoice() + ":1",
                "order.credited.v1",
                event.creditedAt(),
                clock.instant(),
                null,
                json.writeValueAsString(event));
    }
}
