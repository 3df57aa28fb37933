package quartet.local.shop;

import tools.jackson.databind.json.JsonMapper;

import java.util.List;

/** An order as a guest places it: {@code POST /api/orders}. */
public record OrderForm(List<Line> lines, String email, Address shippingAddress, Payment payment) {

    private static final Address ADA =
            new Address("Ada Lovelace", "1 High Street", "Leeds", "LS1 1AA", "GB");

    public OrderForm {
        lines = List.copyOf(lines);
    }

    /** So many of a product. */
    public record Line(String sku, int quantity) {}

    /** Where it goes. */
    public record Address(
            String name, String line1, String city, String postalCode, String country) {}

    /** What the simulated payment provider shall do. */
    public record Payment(String token) {}

    /** An order of Ada's. */
    public static OrderForm of(String sku, int quantity, String token) {
        return of(List.of(new Line(sku, quantity)), token);
    }

    /** An order of hers of several products. */
    public static OrderForm of(List<Line> lines, String token) {
        return new OrderForm(lines, "ada@example.org", ADA, new Payment(token));
    }

    /**
     * @param key the same key and form again is the same order
     */
    public Request request(String key) {
        return Request.json("/api/orders", JsonMapper.shared().writeValueAsBytes(this))
                .with("Idempotency-Key", key);
    }
}
