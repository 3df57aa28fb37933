package quartet.order.ordering;

import static quartet.order.ordering.Fields.instant;
import static quartet.order.ordering.Fields.number;
import static quartet.order.ordering.Fields.put;
import static quartet.order.ordering.Fields.sub;

import org.bson.Document;

import quartet.order.checkout.Reason;
import quartet.order.handling.FulfilmentStatus;

import java.util.Date;
import java.util.List;

/** How an order stands in MongoDB (FAULTS §4). Written by hand: what is absent takes no room. */
public final class OrderDocuments {

    private OrderDocuments() {}

    /** The whole document but for {@code open} and {@code outbox}. */
    public static Document document(Order order) {
        var document = new Document("_id", order.id().value());
        PurchaseDocuments.write(order.purchase(), document);
        progress(order.progress(), document);
        document.append("fulfilment", fulfilment(order));
        if (!order.purchase().imported()) {
            LedgerDocuments.write(order.ledger(), sub(document, "payment"));
        }
        document.append("saga", SagaDocuments.document(order.saga()));
        document.append("seq", order.seq());
        if (!order.history().isEmpty()) {
            document.append(
                    "statusHistory", order.history().stream().map(OrderDocuments::change).toList());
        }
        return document;
    }

    /** What a transition changes, under the names of the document. */
    static Document changes(Order order) {
        var set = new Document();
        var progress = order.progress();
        set.append("status", progress.status().name());
        set.append("payment.status", progress.payment().name());
        set.append("fulfilment", fulfilment(order));
        put(set, "reason", progress.reason() == null ? null : progress.reason().name());
        put(set, "confirmedAt", progress.confirmedAt());
        return set.append("saga", SagaDocuments.document(order.saga())).append("seq", order.seq());
    }

    static Document change(StatusChange change) {
        var document = new Document();
        put(document, "from", change.from() == null ? null : change.from().name());
        document.append("to", change.to().name()).append("who", change.who());
        put(document, "why", change.why());
        return document.append("at", Date.from(change.at()));
    }

    static Order order(Document document) {
        var purchase = PurchaseDocuments.read(document);
        var progress = progress(document);
        var total = purchase.totals().total();
        return new Order(
                new OrderId(document.getString("_id")),
                purchase,
                progress,
                HandlingDocuments.handling(sub(document, "fulfilment"), purchase.items()),
                LedgerDocuments.read(sub(document, "payment"), progress.payment(), total),
                SagaDocuments.saga(sub(document, "saga")),
                number(document, "seq"),
                document.getList("statusHistory", Document.class, List.of()).stream()
                        .map(OrderDocuments::change)
                        .toList(),
                document.getBoolean("analyticsProcessed", false));
    }

    private static Document fulfilment(Order order) {
        return HandlingDocuments.document(order.handling(), order.progress().fulfilment());
    }

    private static void progress(Progress progress, Document document) {
        document.append("status", progress.status().name());
        put(document, "reason", progress.reason() == null ? null : progress.reason().name());
        sub(document, "payment").append("status", progress.payment().name());
        put(document, "confirmedAt", progress.confirmedAt());
    }

    private static Progress progress(Document document) {
        var reason = document.getString("reason");
        return new Progress(
                OrderStatus.valueOf(document.getString("status")),
                reason == null ? null : Reason.valueOf(reason),
                PaymentStatus.valueOf(sub(document, "payment").getString("status")),
                FulfilmentStatus.valueOf(sub(document, "fulfilment").getString("status")),
                document.containsKey("confirmedAt") ? instant(document, "confirmedAt") : null);
    }

    private static StatusChange change(Document change) {
        var from = change.getString("from");
        return new StatusChange(
                from == null ? null : OrderStatus.valueOf(from),
                OrderStatus.valueOf(change.getString("to")),
                change.getString("who"),
                change.getString("why"),
                instant(change, "at"));
    }
}
