package quartet.order.ordering;

import static quartet.order.ordering.Fields.instant;
import static quartet.order.ordering.Fields.number;
import static quartet.order.ordering.Fields.put;
import static quartet.order.ordering.Fields.sub;

import org.bson.Document;

import quartet.order.handling.Came;
import quartet.order.handling.Handling;
import quartet.order.handling.Refund;
import quartet.order.handling.Return;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How returns and refunds stand in an order, within {@code fulfilment}. */
final class ReturnDocuments {

    private ReturnDocuments() {}

    static void write(Handling handling, Document fulfilment) {
        if (!handling.returns().isEmpty()) {
            fulfilment.append(
                    "returns", handling.returns().stream().map(ReturnDocuments::document).toList());
        }
        if (!handling.refunds().isEmpty()) {
            fulfilment.append(
                    "refunds", handling.refunds().stream().map(ReturnDocuments::document).toList());
            // The sum of all refunds decided: the next one is written only if it is still so.
            fulfilment.append("refunding", handling.refunding());
        }
    }

    static List<Return> returns(Document fulfilment) {
        return fulfilment.getList("returns", Document.class, List.of()).stream()
                .map(ReturnDocuments::oneReturn)
                .toList();
    }

    static List<Refund> refunds(Document fulfilment) {
        return fulfilment.getList("refunds", Document.class, List.of()).stream()
                .map(ReturnDocuments::refund)
                .toList();
    }

    private static Document document(Return one) {
        var document =
                new Document("id", one.id())
                        .append("asked", HandlingDocuments.units(one.asked()))
                        .append("reason", one.reason())
                        .append("who", one.who())
                        .append("at", Date.from(one.at()))
                        .append("state", one.state().name());
        if (!one.came().isEmpty()) {
            document.append("came", one.came().stream().map(ReturnDocuments::came).toList());
        }
        put(document, "declined", one.declined());
        return document;
    }

    private static Return oneReturn(Document document) {
        return new Return(
                document.getString("id"),
                HandlingDocuments.units(sub(document, "asked")),
                document.getString("reason"),
                document.getString("who"),
                instant(document, "at"),
                Return.State.valueOf(document.getString("state")),
                document.getList("came", Document.class, List.of()).stream()
                        .map(ReturnDocuments::came)
                        .toList(),
                document.getString("declined"));
    }

    private static Document came(Came came) {
        return new Document("sku", came.sku())
                .append("restocked", came.restocked())
                .append("damaged", came.damaged());
    }

    private static Came came(Document came) {
        return new Came(
                came.getString("sku"),
                (int) number(came, "restocked"),
                (int) number(came, "damaged"));
    }

    private static Document document(Refund refund) {
        var document = new Document("id", refund.id()).append("amount", refund.amount());
        if (!refund.parts().isEmpty()) {
            document.append("parts", new Document(Map.copyOf(refund.parts())));
        }
        document.append("reason", refund.reason())
                .append("who", refund.who())
                .append("at", Date.from(refund.at()));
        put(document, "doneAt", refund.doneAt());
        return document;
    }

    private static Refund refund(Document document) {
        var parts = new TreeMap<String, Long>();
        var stored = document.get("parts", new Document());
        stored.keySet().forEach(sku -> parts.put(sku, number(stored, sku)));
        return new Refund(
                document.getString("id"),
                number(document, "amount"),
                parts,
                document.getString("reason"),
                document.getString("who"),
                instant(document, "at"),
                document.containsKey("doneAt") ? instant(document, "doneAt") : null);
    }
}
