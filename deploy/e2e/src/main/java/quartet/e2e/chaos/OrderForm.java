package quartet.e2e.chaos;

import java.util.List;
import java.util.stream.Collectors;

/** The bodies that place orders. Their notes carry the key, for the checker to find it again. */
final class OrderForm {

    private static final String REST =
            """
            "email": "ada@example.org", "shippingMethod": "standard", "notes": "%s",
            "shippingAddress": {"name": "Ada", "line1": "1 Analytical Row", "city": "London",
                                "postalCode": "N1 7AA", "country": "GB"},
            "payment": {"token": "%s"}}\
            """;

    private OrderForm() {}

    static String of(List<Assortment.Line> lines, String token, String key) {
        var all = lines.stream().map(OrderForm::line).collect(Collectors.joining(", "));
        return "{\"lines\": [" + all + "], " + REST.formatted(key, token);
    }

    static String ofTheCart(String token, String key) {
        return "{\"cart\": true, " + REST.formatted(key, token);
    }

    private static String line(Assortment.Line line) {
        return "{\"sku\": \"%s\", \"quantity\": %d}".formatted(line.sku(), line.quantity());
    }
}
