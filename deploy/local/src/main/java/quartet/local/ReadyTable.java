package quartet.local;

import java.time.Duration;
import java.util.List;

/** The last lines of a start: where everything is, and a first order to paste. */
final class ReadyTable {

    private ReadyTable() {}

    static List<String> of(String url, Duration took) {
        return List.of(
                "Ready in %d s.".formatted(took.toSeconds()),
                "  Shop         " + url,
                "  API          " + url + "/v3/api-docs",
                "  Status       deploy/up status          log of a part: deploy/up logs order",
                "  Stop         Ctrl-C or deploy/up stop  start over: deploy/up --fresh",
                "  First order  deploy/up order, or",
                "    curl " + url + "/api/orders -H 'Content-Type: application/json' \\",
                "      -H \"Idempotency-Key: my-first-order-$RANDOM$RANDOM\" -d '{",
                "      \"lines\": [{\"sku\": \"MUG-BLUE\", \"quantity\": 2}],",
                "      \"email\": \"ada@example.org\", \"payment\": {\"token\": \"tok_approve\"},",
                "      \"shippingAddress\": {\"name\": \"Ada\", \"line1\": \"1 High St\",",
                "        \"city\": \"Leeds\", \"postalCode\": \"LS1 1AA\", \"country\": \"GB\"}}'");
    }
}
