package quartet.order.ordering;

import static quartet.order.ordering.Fields.instant;
import static quartet.order.ordering.Fields.number;
import static quartet.order.ordering.Fields.put;
import static quartet.order.ordering.Fields.sub;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

import java.util.Date;

/** How the part of an order that never changes stands in its document. */
final class PurchaseDocuments {

    private PurchaseDocuments() {}

    static void write(Purchase purchase, Document document) {
        document.append("number", purchase.number())
                .append("customerId", purchase.customer().value())
                .append("fingerprint", purchase.fingerprint())
                .append("createdAt", Date.from(purchase.createdAt()))
                .append("lines", LineDocuments.value(purchase))
                .append("totals", totals(purchase.totals()))
                .append("currency", purchase.currency())
                .append("delivery", delivery(purchase.delivery()))
                .append("payment", new Document("method", purchase.paymentMethod()));
        if (!purchase.paymentToken().isEmpty()) {
            sub(document, "payment").append("token", purchase.paymentToken());
        }
        put(document, "fromCart", purchase.fromCart() ? true : null);
        put(document, "imported", purchase.imported() ? true : null);
    }

    static Purchase read(Document document) {
        var payment = sub(document, "payment");
        return new Purchase(
                document.getString("number"),
                new CustomerId(document.getString("customerId")),
                document.getString("fingerprint"),
                instant(document, "createdAt"),
                LineDocuments.lines(document.get("lines")),
                totals(sub(document, "totals")),
                document.getString("currency"),
                delivery(sub(document, "delivery")),
                payment.get("token", ""),
                payment.getString("method"),
                document.getBoolean("fromCart", false),
                document.getBoolean("imported", false));
    }

    /** Zeros but for the total are left out. */
    private static Document totals(Totals totals) {
        var document = new Document("total", totals.total());
        put(document, "discount", totals.discount() == 0 ? null : totals.discount());
        put(document, "shipping", totals.shipping() == 0 ? null : totals.shipping());
        put(document, "tax", totals.tax() == 0 ? null : totals.tax());
        return document;
    }

    private static Totals totals(Document totals) {
        var discount = number(totals, "discount");
        var shipping = number(totals, "shipping");
        var tax = number(totals, "tax");
        var total = number(totals, "total");
        return new Totals(total - tax - shipping + discount, discount, shipping, tax, total);
    }

    private static Document delivery(Delivery delivery) {
        var document = new Document("country", delivery.country());
        put(document, "state", delivery.state());
        document.append("method", delivery.method());
        put(document, "email", delivery.email());
        put(document, "notes", delivery.notes());
        put(document, "address", document(delivery.address()));
        put(document, "billing", document(delivery.billing()));
        return document;
    }

    private static Delivery delivery(Document delivery) {
        return new Delivery(
                delivery.getString("country"),
                delivery.getString("state"),
                delivery.getString("method"),
                delivery.getString("email"),
                delivery.getString("notes"),
                address(delivery.get("address", Document.class)),
                address(delivery.get("billing", Document.class)));
    }

    private static @Nullable Document document(@Nullable Address address) {
        if (address == null) {
            return null;
        }
        var document = new Document("name", address.name()).append("line1", address.line1());
        put(document, "line2", address.line2());
        document.append("city", address.city());
        put(document, "state", address.state());
        return document.append("postalCode", address.postalCode())
                .append("country", address.country());
    }

    private static @Nullable Address address(@Nullable Document address) {
        return address == null
                ? null
                : new Address(
                        address.getString("name"),
                        address.getString("line1"),
                        address.getString("line2"),
                        address.getString("city"),
                        address.getString("state"),
                        address.getString("postalCode"),
                        address.getString("country"));
    }
}
