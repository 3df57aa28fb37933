package quartet.order.ordering;

import static quartet.order.ordering.Fields.instant;
import static quartet.order.ordering.Fields.number;
import static quartet.order.ordering.Fields.put;
import static quartet.order.ordering.Fields.sub;

import org.bson.Document;

import quartet.order.handling.FulfilmentStatus;
import quartet.order.handling.Handling;
import quartet.order.handling.Item;
import quartet.order.handling.Parcel;
import quartet.order.handling.Preparation;
import quartet.order.handling.Units;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How the handling stands in its order, in {@code fulfilment}: again one top-level field. */
final class HandlingDocuments {

    private HandlingDocuments() {}

    static Document document(Handling handling, FulfilmentStatus status) {
        var document = new Document("status", status.name());
        put(document, "rev", handling.rev() == 0 ? null : handling.rev());
        if (!handling.takes().isEmpty()) {
            var takes = new Document();
            handling.takes()
                    .forEach((sku, take) -> takes.append(sku, new Document(Map.copyOf(take))));
            document.append("takes", takes);
        }
        var progress = handling.progress();
        put(document, "begun", progress.begun() ? true : null);
        put(document, "picked", progress.picked() ? true : null);
        if (!progress.packed().none()) {
            document.append("packed", units(progress.packed()));
        }
        if (!handling.parcels().isEmpty()) {
            document.append(
                    "parcels", handling.parcels().stream().map(HandlingDocuments::parcel).toList());
        }
        ReturnDocuments.write(handling, document);
        return document;
    }

    static Handling handling(Document fulfilment, List<Item> items) {
        return new Handling(
                number(fulfilment, "rev"),
                items,
                takes(fulfilment),
                new Preparation(
                        fulfilment.getBoolean("begun", false),
                        fulfilment.getBoolean("picked", false),
                        units(fulfilment.get("packed", new Document()))),
                fulfilment.getList("parcels", Document.class, List.of()).stream()
                        .map(HandlingDocuments::parcel)
                        .toList(),
                ReturnDocuments.returns(fulfilment),
                ReturnDocuments.refunds(fulfilment));
    }

    private static Map<String, Map<String, Integer>> takes(Document fulfilment) {
        Map<String, Map<String, Integer>> takes = new TreeMap<>();
        var stored = fulfilment.get("takes", new Document());
        stored.keySet().forEach(sku -> takes.put(sku, counts(sub(stored, sku))));
        return takes;
    }

    private static Document parcel(Parcel parcel) {
        var document =
                new Document("id", parcel.id())
                        .append("units", units(parcel.units()))
                        .append("carrier", parcel.carrier())
                        .append("tracking", parcel.tracking())
                        .append("who", parcel.who())
                        .append("at", Date.from(parcel.at()));
        put(document, "deliveredAt", parcel.deliveredAt());
        return document;
    }

    private static Parcel parcel(Document parcel) {
        return new Parcel(
                parcel.getString("id"),
                units(sub(parcel, "units")),
                parcel.getString("carrier"),
                parcel.getString("tracking"),
                parcel.getString("who"),
                instant(parcel, "at"),
                parcel.containsKey("deliveredAt") ? instant(parcel, "deliveredAt") : null);
    }

    static Document units(Units units) {
        return new Document(Map.copyOf(units.of()));
    }

    static Units units(Document units) {
        return new Units(counts(units));
    }

    private static Map<String, Integer> counts(Document counts) {
        Map<String, Integer> result = new TreeMap<>();
        counts.keySet().forEach(name -> result.put(name, (int) number(counts, name)));
        return result;
    }
}
