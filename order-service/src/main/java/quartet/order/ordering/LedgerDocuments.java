package quartet.order.ordering;

import static com.mongodb.client.model.Filters.in;

import static quartet.order.ordering.Fields.instant;
import static quartet.order.ordering.Fields.number;
import static quartet.order.ordering.Fields.put;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Date;
import java.util.List;

/** How the ledger stands in an order's {@code payment}. */
final class LedgerDocuments {

    private LedgerDocuments() {}

    /** Three sums, at the claim of an order that will keep a ledger. */
    static void write(Ledger ledger, Document payment) {
        payment.append("authorised", ledger.authorised())
                .append("captured", ledger.captured())
                .append("refunded", ledger.refunded());
    }

    static Ledger read(Document payment, PaymentStatus status, long total) {
        if (!payment.containsKey("authorised")) {
            return Ledger.implied(status, total);
        }
        return new Ledger(
                number(payment, "authorised"),
                number(payment, "captured"),
                number(payment, "refunded"),
                payment.getList("ledger", Document.class, List.of()).stream()
                        .map(LedgerDocuments::entry)
                        .toList());
    }

    /** What the new sums were computed from; absent in an order older than ledgers are. */
    static List<Bson> asRead(Ledger read) {
        return List.of(
                orAbsent("authorised", read.authorised()),
                orAbsent("captured", read.captured()),
                orAbsent("refunded", read.refunded()));
    }

    static void changes(Ledger next, Document set) {
        set.append("payment.authorised", next.authorised())
                .append("payment.captured", next.captured())
                .append("payment.refunded", next.refunded());
    }

    /** What was added to the ledger since it was read; null for nothing. */
    static @Nullable Document added(Ledger read, Ledger next) {
        var added = next.entries().subList(read.entries().size(), next.entries().size());
        return added.isEmpty()
                ? null
                : new Document("$each", added.stream().map(LedgerDocuments::document).toList());
    }

    private static Bson orAbsent(String sum, long value) {
        return in("payment." + sum, Arrays.asList(value, null));
    }

    private static Document document(LedgerEntry entry) {
        var document =
                new Document("kind", entry.kind().name())
                        .append("amount", entry.amount())
                        .append("currency", entry.currency());
        put(document, "providerReference", entry.providerReference());
        return document.append("key", entry.key())
                .append("outcome", entry.outcome().name())
                .append("at", Date.from(entry.at()));
    }

    private static LedgerEntry entry(Document entry) {
        return new LedgerEntry(
                LedgerEntry.Kind.valueOf(entry.getString("kind")),
                number(entry, "amount"),
                entry.getString("currency"),
                entry.getString("providerReference"),
                entry.getString("key"),
                LedgerEntry.Outcome.valueOf(entry.getString("outcome")),
                instant(entry, "at"));
    }
}
