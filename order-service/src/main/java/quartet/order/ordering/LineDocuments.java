package quartet.order.ordering;

import static quartet.order.ordering.Fields.number;
import static quartet.order.ordering.Fields.put;
import static quartet.order.ordering.Fields.sub;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How lines stand in an order. Those of past orders, of which there are hundreds of thousands and
 * which nobody changes, are one text each: a sixth of the memory in the MongoDB stand-in.
 */
final class LineDocuments {

    private LineDocuments() {}

    static Object value(Purchase purchase) {
        return purchase.imported()
                ? PackedLines.pack(purchase.lines())
                : purchase.lines().stream().map(LineDocuments::document).toList();
    }

    static List<OrderLine> lines(@Nullable Object value) {
        return switch (value) {
            case String packed -> PackedLines.unpack(packed);
            case List<?> lines ->
                    lines.stream().map(line -> LineDocuments.line((Document) line)).toList();
            case null, default -> throw new IllegalStateException("An order without lines");
        };
    }

    private static Document document(OrderLine line) {
        var document = new Document("sku", line.sku()).append("name", line.name());
        put(document, "category", line.category());
        if (!line.attributes().isEmpty()) {
            document.append("attributes", new Document(Map.copyOf(line.attributes())));
        }
        put(document, "goods", line.goods() ? null : false);
        document.append("quantity", line.quantity())
                .append("unitPrice", line.unitPrice())
                .append("gross", line.gross());
        put(document, "discount", line.discount() == 0 ? null : line.discount());
        put(document, "tax", line.tax() == 0 ? null : line.tax());
        return document;
    }

    private static OrderLine line(Document line) {
        return new OrderLine(
                line.getString("sku"),
                line.getString("name"),
                line.getString("category"),
                attributes(line),
                line.getBoolean("goods", true),
                (int) number(line, "quantity"),
                number(line, "unitPrice"),
                number(line, "gross"),
                number(line, "discount"),
                number(line, "tax"));
    }

    private static Map<String, String> attributes(Document line) {
        Map<String, String> attributes = new TreeMap<>();
        if (line.containsKey("attributes")) {
            sub(line, "attributes")
                    .forEach((name, value) -> attributes.put(name, String.valueOf(value)));
        }
        return attributes;
    }
}
