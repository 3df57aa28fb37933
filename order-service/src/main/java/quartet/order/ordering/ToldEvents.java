package quartet.order.ordering;

import static quartet.order.ordering.Fields.instant;
import static quartet.order.ordering.Fields.number;
import static quartet.order.ordering.Fields.put;

import org.bson.Document;

import quartet.order.checkout.Reason;
import quartet.order.handling.FulfilmentStatus;
import quartet.order.outbox.OutboxEntry;

import java.util.Date;
import java.util.List;

/**
 * What an order's events said beside what never changes: kept in the document, in the field {@code
 * told}, so that each can be made again as it was.
 */
final class ToldEvents {

    private ToldEvents() {}

    static Document document(OutboxEntry entry, Order order, Telling.Event event) {
        var progress = order.progress();
        var document =
                new Document("seq", entry.seq())
                        .append("type", entry.type())
                        .append("at", Date.from(entry.occurredAt()))
                        .append("status", progress.status().name())
                        .append("payment", progress.payment().name())
                        .append("fulfilment", progress.fulfilment().name());
        put(document, "reason", progress.reason() == null ? null : progress.reason().name());
        put(document, "confirmedAt", progress.confirmedAt());
        put(document, "about", event.about());
        return document;
    }

    /** The events of an order, in their order; an imported one has told of its last state only. */
    static List<OutboxEntry> again(Document document, OrderEvents events) {
        var order = OrderDocuments.order(document);
        if (order.purchase().imported()) {
            var at = order.purchase().createdAt();
            return List.of(events.first(order, at, at));
        }
        return document.getList("told", Document.class, List.of()).stream()
                .map(told -> again(order, told, events))
                .toList();
    }

    private static OutboxEntry again(Order order, Document told, OrderEvents events) {
        var reason = told.getString("reason");
        var progress =
                new Progress(
                        OrderStatus.valueOf(told.getString("status")),
                        reason == null ? null : Reason.valueOf(reason),
                        PaymentStatus.valueOf(told.getString("payment")),
                        FulfilmentStatus.valueOf(told.getString("fulfilment")),
                        told.containsKey("confirmedAt") ? instant(told, "confirmedAt") : null);
        var at = instant(told, "at");
        var event = new Telling.Event(told.getString("type"), told.getString("about"));
        return events.entry(order.told(number(told, "seq"), progress), event, at, at);
    }
}
