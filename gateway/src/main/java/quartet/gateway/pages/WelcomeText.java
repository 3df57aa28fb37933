package quartet.gateway.pages;

/** The root path in plain text: addresses, and a first order that can be pasted as it stands. */
final class WelcomeText {

    private static final String TEXT =
            """
            Quartet: a shop on four databases.

              Products         %1$s/api/products
              Stock            %1$s/api/stock/MUG-BLUE
              Best sellers     %1$s/api/bestsellers
              Sales            %1$s/api/analytics/sales
              Your cart        %1$s/api/cart
              API documents    %1$s/docs

            A first order, to paste (its key makes a repeat harmless):

            curl -s %1$s/api/orders -H 'Content-Type: application/json' \\
              -H 'Idempotency-Key: %2$s' \\
              -d '{"lines": [{"sku": "MUG-BLUE", "quantity": 2}], "email": "ada@example.org",
                   "shippingMethod": "standard", "payment": {"token": "tok_approve"},
                   "shippingAddress": {"name": "Ada Lovelace", "line1": "12 St James Square",
                     "city": "London", "postalCode": "SW1Y 4JH", "country": "GB"}}'

            With "tok_decline" in its place the payment is refused and the stock comes back.
            """;

    private WelcomeText() {}

    static String of(String base, String key) {
        return TEXT.formatted(base, key);
    }
}
